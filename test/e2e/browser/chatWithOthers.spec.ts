import { writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { openPanel } from '../../support/meeting';
import { mintToken } from '../../support/mintToken';
import { startPrefabPage } from '../../support/startPrefabPage';
import { expect, test } from '../../support/test';

const ROOM = 'Chat with others';
const PER_SECOND = 200;
/** `PARLEY_FLOOD_S=30` for the whole measure; a few seconds show that nothing is lost or out of order. */
const SECONDS = Number(process.env.PARLEY_FLOOD_S ?? 4);

/** How long the page was busy at a time, in milliseconds; kept from now on. */
function watchLongTasks(): void {
  const longTasks: number[] = [];
  new PerformanceObserver((list) => longTasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
    type: 'longtask',
  });
  Object.assign(window, { longTasks });
}

test('chats both ways with LiveKit’s own components, and keeps up with two hundred messages a second', async ({
  guest,
  host,
  meetingServer,
}) => {
  const prefab = await startPrefabPage();
  try {
    const open = async (page: Page, address: string, identity: string, more = '') => {
      const token = await mintToken(meetingServer, { room: ROOM, identity });
      await page.goto(`${address}?liveKitUrl=${encodeURIComponent(meetingServer.url)}&token=${token}${more}`);
    };
    const [ours, theirs] = [await guest({ permissions: [] }), await guest({ permissions: [] })];
    await open(theirs, prefab.url, 'Otto');
    await open(ours, `${host.url}/connect`, 'Ada', '&mic=0&cam=0&join=1');
    await openPanel(ours, 'Chat');
    const log = ours.getByRole('log');
    const field = ours.getByRole('textbox', { name: 'Message' });
    const theirEntry = (text: string) => theirs.locator('.lk-chat-entry').filter({ hasText: text });

    const theirField = theirs.getByPlaceholder('Enter a message');
    await expect(theirField).toBeEnabled();
    await theirField.fill('Hello from elsewhere');
    await theirField.press('Enter');
    await expect(log.getByText('Hello from elsewhere')).toHaveCount(1);

    await field.fill('Hello back');
    await field.press('Enter');
    await expect(theirEntry('Hello back')).toHaveCount(1);
    await field.press('ArrowUp');
    await field.fill('Hello again');
    await field.press('Enter');
    await expect(theirEntry('Hello again')).toHaveCount(1);
    await expect(theirEntry('Hello back')).toHaveCount(0);

    await ours.evaluate(watchLongTasks);
    const total = await theirs.evaluate(
      ([perSecond, seconds]) =>
        (window as unknown as { flood(perSecond: number, seconds: number): Promise<number> }).flood(perSecond, seconds),
      [PER_SECOND, SECONDS] as const,
    );
    expect(total).toBe(PER_SECOND * SECONDS);
    await expect(log.getByText(`Number ${total - 1}`, { exact: true })).toBeVisible();
    const longTasks = await ours.evaluate(() => (window as unknown as { longTasks: number[] }).longTasks);
    await writeFile(test.info().outputPath('longTasks.json'), JSON.stringify({ messages: total, longTasks }));

    await ours.getByRole('button', { name: 'More for the chat' }).click();
    const saved = ours.waitForEvent('download');
    await ours.getByRole('menuitem', { name: 'Save as JSON' }).click();
    const stream = await (await saved).createReadStream();
    const parts: Buffer[] = [];
    for await (const part of stream) parts.push(Buffer.from(part));
    const written = JSON.parse(Buffer.concat(parts).toString()) as { text: string }[];
    expect(written.slice(2).map(({ text }) => text)).toEqual(Array.from({ length: total }, (_, at) => `Number ${at}`));
  } finally {
    await prefab.dispose();
  }
});
