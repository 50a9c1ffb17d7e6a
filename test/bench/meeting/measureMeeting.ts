import { setTimeout as sleep } from 'node:timers/promises';
import { type CDPSession, chromium } from '@playwright/test';
import { addProbe } from '../addProbe';
import { launchOptions } from '../benchClients';
import { installMeetingProbe, type MeetingCounts } from './meetingProbe';

/** What a client shows of a meeting, and at what cost. Counts are for the measured seconds. */
export interface MeetingFigures {
  /** Since the page was opened, in milliseconds. */
  firstTileFilledMs: number;
  mostTilesFilledMs: number;
  tilesShown: number;
  videosDecoded: number;
  framesShownPerSecond: number;
  receivedBytes: number;
  /** Of processor time in the processes that run pages. */
  rendererCpuSeconds: number;
  longTasksMs: number;
  /** After what nobody needs any more was collected. */
  heapBytes: number;
}

const MEASURED_MS = 10_000;
/** The number of pictures has to hold still for this long. */
const SETTLE_MS = 3000;
const PATIENCE_MS = 30_000;
const LOOK_MS = 500;
const MOST = 0.9;
/** Nobody clicks on the page, yet both clients are to play what they hear. */
const PLAY_UNASKED = '--autoplay-policy=no-user-gesture-required';

/** Opens a client in a fresh browser, waits until it has settled, and measures it. */
export async function measureMeeting(url: string): Promise<MeetingFigures> {
  const browser = await chromium.launch({ ...launchOptions, args: [...launchOptions.args, PLAY_UNASKED] });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await addProbe(page, installMeetingProbe);
    await page.goto(url);
    await page.waitForFunction((settleMs) => window.meetingProbe.restingMs() > settleMs, SETTLE_MS, {
      polling: LOOK_MS,
      timeout: PATIENCE_MS,
    });

    const count = () => page.evaluate(() => window.meetingProbe.count());
    const system = await browser.newBrowserCDPSession();
    const [before, cpuBefore] = [await count(), await rendererCpu(system)];
    await sleep(MEASURED_MS);
    const [after, cpuAfter] = [await count(), await rendererCpu(system)];
    const heapBytes = await heapOf(await page.context().newCDPSession(page));
    return { ...difference(before, after), rendererCpuSeconds: cpuAfter - cpuBefore, heapBytes };
  } finally {
    await browser.close();
  }
}

function difference(
  before: MeetingCounts,
  after: MeetingCounts,
): Omit<MeetingFigures, 'rendererCpuSeconds' | 'heapBytes'> {
  const { tilesShown, filledAt } = after;
  const seconds = (after.at - before.at) / 1000;
  const decoding = Object.entries(after.decoded).filter(([ssrc, frames]) => frames > (before.decoded[ssrc] ?? 0));
  const longTasks = after.longTasks.filter(({ at }) => at >= before.at && at < after.at);
  return {
    tilesShown,
    firstTileFilledMs: filledAt[0] ?? Number.NaN,
    mostTilesFilledMs: filledAt[Math.ceil(tilesShown * MOST) - 1] ?? Number.NaN,
    videosDecoded: decoding.length,
    framesShownPerSecond: (after.framesShown - before.framesShown) / seconds,
    receivedBytes: after.receivedBytes - before.receivedBytes,
    longTasksMs: longTasks.reduce((sum, { ms }) => sum + ms, 0),
  };
}

async function rendererCpu(system: CDPSession): Promise<number> {
  const { processInfo } = await system.send('SystemInfo.getProcessInfo');
  return processInfo.filter(({ type }) => type === 'renderer').reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

async function heapOf(session: CDPSession): Promise<number> {
  await session.send('Performance.enable');
  // What the first collection only marks, the second takes.
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN;
}
