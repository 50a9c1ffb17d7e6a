import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from '../../support/expectAccessible';
import { hostRest } from '../../support/hostRest';
import { cameraTile, chat, expectSound, join, openPanel } from '../../support/meeting';
import { shootScreen } from '../../support/shootScreen';
import { expect, test } from '../../support/test';
import { threeEnter } from '../../support/threeEnter';

// Three browsers at once, and several calls.
test.slow();

const room = (page: Page, name: string): Locator =>
  page.getByRole('complementary', { name: 'Breakout rooms' }).getByRole('region', { name });
const title = (page: Page): Locator => page.getByRole('heading', { level: 1 });

async function openRooms(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page
    .getByRole('menuitem', { name: 'Breakout rooms' })
    .or(page.getByRole('menuitemcheckbox', { name: 'Breakout rooms' }))
    .click();
  await expect(page.getByRole('complementary', { name: 'Breakout rooms' })).toBeVisible();
}

async function move(page: Page, name: string, to: string): Promise<void> {
  await page.getByRole('button', { name: `Move ${name}` }).click();
  // The menu of the one before may still be going.
  await page
    .getByRole('menu', { name: `Move ${name}` })
    .getByRole('menuitemradio', { name: to })
    .click();
}

/** Finds what a message says, and closes it: it would lie over what is pressed next until it goes by itself. */
async function closeMessage(page: Page, text: string): Promise<void> {
  const message = page.getByRole('region', { name: 'Messages' }).getByRole('dialog').filter({ hasText: text });
  // Pointed at, it can be closed.
  await message.getByText(text).hover();
  await message.getByRole('button', { name: 'Close' }).click();
  await expect(message).toHaveCount(0);
}

/** How many packets of sound have come in so far. */
const packets = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const { keptPeers = [] } = window as { keptPeers?: RTCPeerConnection[] };
    const reports = await Promise.all(keptPeers.map((peer) => peer.getStats()));
    const received = reports.flatMap((report) => [...report.values()]).filter(({ type }) => type === 'inbound-rtp');
    return received.reduce((sum: number, { packetsReceived = 0 }) => sum + Number(packetsReceived), 0);
  });

test('a meeting is divided, people are moved, told, removed and called back', async ({ host, guest }) => {
  const daily = await hostRest(host).makeRoom({
    roomName: 'Daily',
    config: { join: { camera: false } },
  });
  const { ada, bo, chi } = await threeEnter(guest, daily);
  await expectSound(ada);

  await test.step('two rooms, assigned by hand with the keyboard', async () => {
    await openRooms(ada);
    await ada.getByText('By hand').click();
    await expect(ada.getByRole('radio', { name: 'By hand' })).toBeChecked();
    await move(ada, 'Bo', 'Room 1');
    await move(ada, 'Chi', 'Room 2');
    await expect(room(ada, 'Room 1')).toContainText('Bo');
    await expectAccessible(ada, 'planning breakout rooms');
    await shootScreen(ada, 'call-breakouts-plan');
    await ada.getByRole('button', { name: 'Open rooms' }).click();
  });

  await test.step('whoever does not get in stays, is told so, and may try again', async () => {
    const way = '**/rpc/breakouts/join';
    await bo.route(way, (route) => route.abort());
    await bo.getByRole('button', { name: 'Go now' }).click();
    await expect(bo.getByText('Room 1 could not be reached. It is tried again.')).toBeVisible();
    await expect(cameraTile(bo, 'Ada')).toBeVisible();
    await bo.unroute(way);
  });

  await test.step('one goes at once, the other by itself', async () => {
    await bo.getByRole('button', { name: 'Go now' }).click();
    await expect(title(bo)).toHaveText('Room 1');
    await expect(title(chi)).toHaveText('Room 2', { timeout: 15_000 });
    await expect(room(ada, 'Room 2')).toContainText('Chi');
    await expect(room(ada, 'Room 2')).not.toContainText('On the way');
    await shootScreen(ada, 'call-breakouts-open');
  });

  await test.step('each hears only those in the same room', async () => {
    await expect(cameraTile(bo, 'You')).toBeVisible();
    await expect(cameraTile(bo, 'Chi')).toHaveCount(0);
    await ada.getByRole('button', { name: 'Join Room 1' }).click();
    await expect(title(ada)).toHaveText('Room 1');
    await expect(cameraTile(ada, 'Bo')).toBeVisible();
    const before = await packets(chi);
    await expectSound(ada);
    await expectSound(bo);
    expect(await packets(chi)).toBe(before);
    await chat(ada, [bo], 'Only for Room 1');
    await expectAccessible(bo, 'in a breakout room');
    await shootScreen(bo, 'call-in-breakout');
  });

  await test.step('moved, told, and helped', async () => {
    await openRooms(ada);
    await expectAccessible(ada, 'open breakout rooms');
    await chi.getByRole('button', { name: 'Ask for help' }).click();
    await closeMessage(ada, 'Chi asks for help in Room 2.');
    const way = '**/rpc/breakouts/join';
    await chi.route(way, (route) => route.abort());
    await move(ada, 'Chi', 'Room 1');
    await chi.getByRole('button', { name: 'Go now' }).click();
    await expect(chi.getByText('Room 1 could not be reached. It is tried again.')).toBeVisible();
    await expect(title(chi)).toHaveText('Room 2');
    await chi.unroute(way);
    // By itself.
    await expect(title(chi)).toHaveText('Room 1', { timeout: 20_000 });
    await expectSound(chi);
    await ada.getByRole('textbox', { name: 'Message to all rooms' }).fill('Five minutes left.');
    await ada.keyboard.press('Enter');
    for (const page of [bo, chi]) await expect(page.getByText('Five minutes left.')).toBeVisible();
    await closeMessage(ada, 'Everyone was told.');
  });

  await test.step('a page that is loaded again is led back into its room', async () => {
    await chi.reload();
    await join(chi, 'Chi');
    await chi.getByRole('button', { name: 'Go now' }).click();
    await expect(title(chi)).toHaveText('Room 1');
    await expect(cameraTile(chi, 'Bo')).toBeVisible();
  });

  await test.step('removed while in a breakout room', async () => {
    await openPanel(ada, 'People');
    await ada.getByRole('button', { name: 'More for Bo' }).click();
    await ada.getByRole('menuitem', { name: 'Remove' }).click();
    await ada.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    await expect(bo.getByRole('heading', { name: /removed/u })).toBeVisible();
    await expect(cameraTile(chi, 'Bo')).toHaveCount(0);
    await closeMessage(ada, 'Bo was removed.');
  });

  await test.step('called back, with a moment to say goodbye', async () => {
    await openRooms(ada);
    await ada.getByRole('button', { name: 'Call everyone back' }).click();
    await expect(chi.getByText('Everyone goes back to the meeting now.')).toBeVisible();
    for (const page of [ada, chi]) await expect(title(page)).toHaveText('Daily', { timeout: 20_000 });
    await expect(cameraTile(ada, 'Chi')).toBeVisible();
    await expectSound(ada);
    await expect(ada.getByText('Only for Room 1')).toHaveCount(0);
  });
});
