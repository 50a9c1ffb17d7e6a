import type { Room as LiveKitRoom } from 'livekit-client';
import type { RawStats } from './digestStats';

/** The reports of our peer connections; empty while there are none. */
export type ReadStats = () => Promise<readonly (readonly RawStats[])[]>;

/** Longest that the page does nothing else for it, in milliseconds. */
const SLICE_MS = 8;

/** One report for each connection rather than one for each track: a hundred people are still one or two questions. */
export function statsOf(room: LiveKitRoom): ReadStats {
  return async () => {
    const { publisher, subscriber } = room.engine?.pcManager ?? {};
    const reports = await Promise.all([publisher?.getStats(), subscriber?.getStats()]);
    const known = reports.filter((report) => report !== undefined);
    const entries: RawStats[][] = [];
    for (const report of known) entries.push(await entriesOf(report));
    return entries;
  };
}

/** The entries of a report. Each is made as it is read, and of a hundred people there are thousands: so in slices. */
async function entriesOf(report: RTCStatsReport): Promise<RawStats[]> {
  const entries: RawStats[] = [];
  let began = performance.now();
  for (const entry of report.values()) {
    entries.push(entry);
    if (performance.now() - began < SLICE_MS) continue;
    await new Promise((resolve) => setTimeout(resolve));
    began = performance.now();
  }
  return entries;
}
