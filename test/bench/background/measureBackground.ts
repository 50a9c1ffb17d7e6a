import { setTimeout as sleep } from 'node:timers/promises';
import { type CDPSession, chromium, type Page } from '@playwright/test';
import { launchOptions } from '../benchClients';
import { ownMemory } from './ownMemory';
import type { BenchedCamera } from './publishCamera';

/** What a background costs while it runs. */
export interface BackgroundFigures {
  framesPerSecond: number;
  /** Processor time of the whole browser for each encoded frame, and of its pages alone. */
  cpuPerFrameMs: number;
  pageCpuPerFrameMs: number;
  /** Of processor time of the main thread in a second. */
  mainThreadMs: number;
  longestTaskMs: number;
  unmuteMs: number;
  /** By which the pages' own memory grew meanwhile. */
  grownBytes: number;
}

/** The start, the first frames, and what adapts itself to the machine. */
const SETTLE_MS = 5000;
const REMUTES = 3;
const READY_TIMEOUT_MS = 90_000;

type Benched = { bench: BenchedCamera };

/** Opens the page in a fresh browser whose camera shows the film, and measures it for so long. */
export async function measureBackground(url: string, film: string, measuredMs: number): Promise<BackgroundFigures> {
  const args = [...launchOptions.args, `--use-file-for-fake-video-capture=${film}`];
  const browser = await chromium.launch({ ...launchOptions, args });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.goto(url);
    await page
      .waitForFunction(() => document.title === 'ready', undefined, { timeout: READY_TIMEOUT_MS })
      .catch((error: unknown) => {
        throw new Error(`The page did not start: ${errors.join('\n')}`, { cause: error });
      });
    await sleep(SETTLE_MS);
    const system = await browser.newBrowserCDPSession();
    const session = await page.context().newCDPSession(page);
    // In time of the processor, because this page does not have the machine to itself.
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const before = await sample(page, system, session);
    await sleep(measuredMs);
    const after = await sample(page, system, session);
    const unmutes: number[] = [];
    for (let time = 0; time < REMUTES; time += 1) {
      unmutes.push(await page.evaluate(() => (window as unknown as Benched).bench.remute()));
    }
    if (process.env.PARLEY_BENCH_DETAIL) {
      const said = await page.evaluate(() => (window as unknown as Benched).bench.figures());
      console.error(JSON.stringify({ unmutes, said }));
    }
    // The count begins anew where the client had to publish again, as one does whose page stands still for too long.
    const encoded = after.encoded < before.encoded ? after.encoded : after.encoded - before.encoded;
    const frames = Math.max(1, encoded);
    const seconds = (after.at - before.at) / 1000;
    return {
      framesPerSecond: encoded / seconds,
      cpuPerFrameMs: ((after.cpuS - before.cpuS) * 1000) / frames,
      pageCpuPerFrameMs: ((after.pageCpuS - before.pageCpuS) * 1000) / frames,
      mainThreadMs: ((after.tasksS - before.tasksS) * 1000) / seconds,
      longestTaskMs: Math.max(0, ...after.longTasks.slice(before.longTasks.length)),
      unmuteMs: [...unmutes].sort((a, b) => a - b)[REMUTES >> 1] ?? Number.NaN,
      grownBytes: after.bytes - before.bytes,
    };
  } finally {
    await browser.close();
  }
}

async function sample(page: Page, system: CDPSession, session: CDPSession) {
  const { processInfo } = await system.send('SystemInfo.getProcessInfo');
  const { metrics } = await session.send('Performance.getMetrics');
  const pages = processInfo.filter(({ type }) => type === 'renderer');
  const sum = (processes: typeof processInfo) => processes.reduce((total, { cpuTime }) => total + cpuTime, 0);
  return {
    at: performance.now(),
    encoded: await page.evaluate(() => (window as unknown as Benched).bench.encoded()),
    longTasks: await page.evaluate(() => (window as unknown as Benched).bench.longTasks()),
    tasksS: metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN,
    cpuS: sum(processInfo),
    pageCpuS: sum(pages),
    bytes: await ownMemory(pages.map(({ id }) => id)),
  };
}
