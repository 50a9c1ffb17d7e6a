import { gzipSync } from 'node:zlib';
import { chromium, type Page } from '@playwright/test';
import { startHost } from '../support/startHost';
import { startMeetingServer } from '../support/startMeetingServer';
import { addressWithToken, launchOptions } from './benchClients';
import { compare } from './benchResult';

/**
 * JavaScript and CSS that a browser fetches, gzipped at level 9: until the home page can be used, and until in a call.
 * The baseline is the same sum for LiveKit's prefab meeting page (components-react 2.9.24), which has no home page.
 */
const PREFAB = { name: 'prefab VideoConference page', bytes: 247_366 };
const HOME_GOAL_BYTES = 200_000;

const meetingServer = await startMeetingServer();
const host = await startHost({ meetingServer });
const browser = await chromium.launch(launchOptions);
try {
  const home = await measure(host.url, async (page) => {
    await page.getByRole('button', { name: 'New room' }).first().waitFor();
  });
  const call = await measure(await addressWithToken(`${host.url}/connect`, meetingServer, 'near'), async (page) => {
    await page.getByRole('button', { name: 'Join', exact: true }).click();
    await page.getByRole('button', { name: 'Leave' }).first().waitFor();
  });
  print('page size: home', home, HOME_GOAL_BYTES);
  print('page size: call', call);
} finally {
  await browser.close();
  await host.dispose();
  await meetingServer.stop();
}

async function measure(url: string, use: (page: Page) => Promise<void>): Promise<number> {
  const context = await browser.newContext();
  await context.request.post(`${host.url}/api/v1/session`, { data: { key: host.apiKey } });
  const page = await context.newPage();
  const bodies: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    if (/\.(?:js|css)$/u.test(new URL(response.url()).pathname)) bodies.push(response.body());
  });
  await page.goto(url);
  await use(page);
  const sizes = (await Promise.all(bodies)).map((body) => gzipSync(body, { level: 9 }).length);
  await context.close();
  return sizes.reduce((sum, size) => sum + size, 0);
}

function print(name: string, bytes: number, goal?: number): void {
  const figure = { name, unit: 'bytes', baseline: PREFAB.name, goal, goalFor: 'value' as const };
  console.log(JSON.stringify(compare(figure, [{ ours: bytes, baseline: PREFAB.bytes }])));
}
