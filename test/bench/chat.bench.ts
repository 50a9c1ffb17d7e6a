import { dispose, Room } from '@livekit/rtc-node';
import { chromium, type Page } from '@playwright/test';
import { mintToken } from '../support/mintToken';
import { flood } from '../support/prefabPage/flood';
import { startHost } from '../support/startHost';
import { startMeetingServer } from '../support/startMeetingServer';
import { startPrefabPage } from '../support/startPrefabPage';
import { addProbe } from './addProbe';
import { launchOptions } from './benchClients';
import { compare } from './benchResult';
import { type Scrolled, scrollBack } from './chat/scrollBack';
import { installMeetingProbe } from './meeting/meetingProbe';

/**
 * How long a page with its chat open is busy at a time while 200 messages a second arrive, and how evenly it scrolls
 * through 10,000: ours, and LiveKit's own chat.
 */
const PER_SECOND = 200;
const SECONDS = 10;
const GOAL_MS = 50;
/** Until there are 10,000. */
const MORE_PER_SECOND = 400;
const MORE_SECONDS = 20;
const PATIENCE_MS = 120_000;
const ROOM = 'flood';

interface Figures extends Scrolled {
  longestMs: number;
  sumMs: number;
}

const prefab = await startPrefabPage();
const meetingServer = await startMeetingServer();
const host = await startHost({ meetingServer });
const sender = new Room();
try {
  const token = await mintToken(meetingServer, { room: ROOM, identity: 'Writer' });
  await sender.connect(meetingServer.url, token, { autoSubscribe: false, dynacast: false });
  const ours = await measure(
    `${host.url}/connect`,
    { join: '1', mic: '0', cam: '0' },
    async (page) => {
      await page.getByRole('button', { name: /^Chat/u }).click();
      await page.getByRole('log').waitFor();
    },
    '[role="log"]',
  );
  const baseline = await measure(
    prefab.url,
    {},
    async (page) => {
      await page.locator('.lk-chat-form button:enabled').waitFor();
    },
    '.lk-chat-messages',
  );
  for (const [key, name] of [
    ['longestMs', 'longest task'],
    ['sumMs', 'long tasks'],
  ] as const) {
    const figure = { name: `chat: ${name} in ${SECONDS} s of ${PER_SECOND} messages/s`, unit: 'ms' };
    const goal = key === 'longestMs' ? { goal: GOAL_MS, goalFor: 'value' as const } : {};
    const pair = { ours: ours[key], baseline: baseline[key] };
    console.log(JSON.stringify(compare({ ...figure, ...goal, baseline: 'prefab Chat' }, [pair])));
  }
  for (const [key, name, unit, better] of [
    ['framesPerSecond', 'frames drawn', 'per second', { isHigherBetter: true }],
    ['longestFrameMs', 'longest frame', 'ms', {}],
  ] as const) {
    const figure = { name: `chat: ${name} while scrolling through 10,000 messages`, unit, ...better };
    const pair = { ours: ours[key], baseline: baseline[key] };
    console.log(JSON.stringify(compare({ ...figure, baseline: 'prefab Chat' }, [pair])));
  }
} finally {
  await sender.disconnect();
  await host.dispose();
  await meetingServer.stop();
  await prefab.dispose();
  await dispose();
}

async function measure(
  address: string,
  more: Record<string, string>,
  openChat: (page: Page) => Promise<void>,
  list: string,
): Promise<Figures> {
  const writer = sender.localParticipant;
  if (!writer) throw new Error('The writer is not in the room');
  const browser = await chromium.launch(launchOptions);
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await addProbe(page, installMeetingProbe);
    const token = await mintToken(meetingServer, { room: ROOM, identity: 'Reader' });
    await page.goto(`${address}?${new URLSearchParams({ liveKitUrl: meetingServer.url, token, ...more })}`);
    await openChat(page);
    const began = await page.evaluate(() => performance.now());
    const sent = await flood(writer, PER_SECOND, SECONDS);
    await arrived(page, sent - 1);
    const { longTasks } = await page.evaluate(() => window.meetingProbe.count());
    const busy = longTasks.filter(({ at }) => at >= began).map(({ ms }) => ms);
    await arrived(page, (await flood(writer, MORE_PER_SECOND, MORE_SECONDS, sent)) - 1);
    const scrolled = await scrollBack(page, list);
    return { longestMs: Math.max(0, ...busy), sumMs: busy.reduce((sum, ms) => sum + ms, 0), ...scrolled };
  } finally {
    await browser.close();
  }
}

async function arrived(page: Page, number: number): Promise<void> {
  const message = page.getByText(`Number ${number}`, { exact: true });
  await message.first().waitFor({ timeout: PATIENCE_MS });
}
