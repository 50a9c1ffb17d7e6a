import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { build, preview } from 'vite';
import { PROJECT_ROOT } from '../../scripts/lib/projectRoot';
import { startHost } from '../support/startHost';
import { startMeetingServer } from '../support/startMeetingServer';
import { addProbe } from './addProbe';
import { addressWithToken, launchOptions } from './benchClients';
import { compare } from './benchResult';
import { installJoinProbe, type JoinTimes } from './joinProbe';

/**
 * From the click on Join until connected and until the first frame of someone else is on the screen: our page against one
 * with livekit-client and nothing else, in the same room, taking turns in fresh browsers.
 */
const ROUNDS = 7;

const barePage = join(PROJECT_ROOT, 'test', 'bench', 'barePage');
const outDir = join(PROJECT_ROOT, 'out', 'bench', 'barePage');
await build({
  root: barePage,
  logLevel: 'warn',
  build: { outDir, emptyOutDir: true, target: 'baseline-widely-available' },
});
const bare = await preview({ root: barePage, build: { outDir }, preview: { host: '127.0.0.1', port: 0 } });
const meetingServer = await startMeetingServer();
const host = await startHost({ meetingServer });
const farSide = await chromium.launch(launchOptions);
try {
  const bareUrl = bare.resolvedUrls?.local[0] ?? '';
  const page = await farSide.newPage();
  await page.goto(await addressWithToken(bareUrl, meetingServer, 'far'));
  await page.waitForFunction(() => document.title === 'ready');
  await page.getByRole('button', { name: 'Join' }).click();

  const rounds: { ours: Required<JoinTimes>; baseline: Required<JoinTimes> }[] = [];
  // The first round warms the disk's and the server's caches and does not count.
  for (let round = 0; round <= ROUNDS; round++) {
    const measureOurs = async () => measure(await addressWithToken(`${host.url}/connect`, meetingServer, 'near'));
    const measureBare = async () => measure(await addressWithToken(bareUrl, meetingServer, 'near'));
    const pair =
      round % 2 === 0
        ? { ours: await measureOurs(), baseline: await measureBare() }
        : { baseline: await measureBare(), ours: await measureOurs() };
    if (round > 0) rounds.push(pair);
  }
  const figures = {
    connected: 'join: click to connected',
    firstRemoteFrame: 'join: click to first remote frame',
  } as const;
  for (const key of ['connected', 'firstRemoteFrame'] as const) {
    const figure = { name: figures[key], unit: 'ms', baseline: 'bare livekit-client page', goal: 1.25 };
    const pairs = rounds.map(({ ours, baseline }) => ({ ours: ours[key], baseline: baseline[key] }));
    console.log(JSON.stringify(compare(figure, pairs)));
  }
} finally {
  await farSide.close();
  await host.dispose();
  await meetingServer.stop();
  await bare.close();
}

async function measure(url: string): Promise<Required<JoinTimes>> {
  const browser: Browser = await chromium.launch(launchOptions);
  try {
    const page: Page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await addProbe(page, installJoinProbe);
    await page.goto(url);
    // Both have their preview running before the click, as someone who looks at themselves first.
    await page.waitForFunction(() => [...document.querySelectorAll('video')].some((video) => video.videoWidth > 0));
    await page.getByRole('button', { name: 'Join', exact: true }).click();
    const times = await page.waitForFunction(() => {
      const { connected, firstRemoteFrame } = window.joinTimes;
      return connected && firstRemoteFrame ? { connected, firstRemoteFrame } : undefined;
    });
    const value = await times.jsonValue();
    if (!value) throw new Error('The probe said nothing');
    return value;
  } finally {
    await browser.close();
  }
}
