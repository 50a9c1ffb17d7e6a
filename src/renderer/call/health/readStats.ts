import type { Room as LiveKitRoom } from 'livekit-client';
import type { RawStats } from './digestStats';

/** The reports of our peer connections; empty while there are none. */
export type ReadStats = () => Promise<readonly (readonly RawStats[])[]>;

/** One report for each connection rather than one for each track: a hundred people are still one or two questions. */
export function statsOf(room: LiveKitRoom): ReadStats {
  return async () => {
    const { publisher, subscriber } = room.engine?.pcManager ?? {};
    const reports = await Promise.all([publisher?.getStats(), subscriber?.getStats()]);
    return reports.filter((report) => report !== undefined).map((report) => [...report.values()] as RawStats[]);
  };
}
