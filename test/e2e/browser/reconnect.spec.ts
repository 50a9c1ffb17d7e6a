import type { Page } from '@playwright/test';
import { cameraTile, chat, createRoom, expectMovingPicture, join, readLink } from '../../support/meeting';
import { openSlides } from '../../support/openSlides';
import { type MeetingServer, startMeetingServer } from '../../support/startMeetingServer';
import { test as base, expect } from '../../support/test';

/** With a livekit-server that belongs to this test alone, so that it may be killed. */
const test = base.extend<{ ownServer: MeetingServer }>({
  ownServer: async ({ reaper }, use) => {
    const server = await startMeetingServer(reaper.env);
    await use(server);
    await server.stop();
  },
  host: async ({ hosts, ownServer }, use) => {
    await use(await hosts.start({ meetingServer: ownServer }));
  },
});

/** What is said while the connection is being restored, whether or not pictures still flow. */
const RECONNECTING = /Parley is getting it back|does not answer for a moment/u;

async function expectCalm(page: Page): Promise<void> {
  await expect(page.getByText(RECONNECTING)).toHaveCount(0, { timeout: 30_000 });
}

/** Whether there is ink on the share in this window: without any, its canvas takes no memory. */
function hasInk(page: Page): Promise<boolean> {
  return page.getByTestId('ink').evaluate((canvas: HTMLCanvasElement) => canvas.width > 1);
}

test('a meeting goes on by itself after its server was killed and started again', async ({
  owner,
  guest,
  ownServer,
}) => {
  await createRoom(owner, 'Daily');
  const link = await readLink(owner, 'Daily', 'Speakers');
  await owner.getByRole('link', { name: 'Join Daily' }).click();
  await join(owner, 'Ada');
  const bo = await guest();
  await bo.goto(link);
  await join(bo, 'Bo');
  await expectMovingPicture(cameraTile(owner, 'Bo'));
  await chat(owner, [bo], 'Before');

  // A share with ink on it, in a window of its own.
  await openSlides(bo.context(), 'rgb(40, 60, 90)');
  await bo.getByRole('button', { name: 'Share screen' }).click();
  const share = owner.locator('[data-kind="share"]');
  await expectMovingPicture(share);
  await share.hover();
  await owner.getByRole('button', { name: 'Draw on this share' }).click();
  await owner.getByRole('button', { name: 'Ink fades after a few seconds' }).click();
  await owner.getByRole('application').focus();
  for (const key of ['Space', 'ArrowRight', 'Space', 'Escape']) await owner.keyboard.press(key);
  const opening = owner.waitForEvent('popup');
  await owner.keyboard.press('Shift+W');
  const shareWindow = await opening;
  await expect.poll(() => hasInk(shareWindow)).toBe(true);

  // On a phone, whose panels take the place of the stage.
  const wide = bo.viewportSize();
  await bo.setViewportSize({ width: 390, height: 844 });
  await ownServer.kill();
  for (const page of [owner, bo]) {
    await expect(page.getByText(RECONNECTING)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Reconnect now' })).toBeVisible();
  }
  // A trial finds what lies over it.
  for (const part of [bo.getByRole('button', { name: 'Reconnect now' }), bo.getByRole('textbox', { name: 'Message' })])
    await part.click({ trial: true });
  // Everybody keeps the place meanwhile.
  await expect(cameraTile(owner, 'Bo')).toBeVisible();
  await expect(cameraTile(bo, 'Ada')).toBeVisible();

  // Pressed too early, it does no harm.
  await owner.getByRole('button', { name: 'Reconnect now' }).click();
  await ownServer.restart();
  await expectCalm(owner);
  await expectCalm(bo);
  if (wide) await bo.setViewportSize(wide);
  await expectMovingPicture(cameraTile(owner, 'Bo'));
  await expectMovingPicture(cameraTile(bo, 'Ada'));
  // The share is another track now, in the same window and with the same ink.
  await expectMovingPicture(shareWindow.locator('[data-kind="share"]'));
  expect(await hasInk(shareWindow)).toBe(true);
  await chat(owner, [bo], 'And after');
  await chat(bo, [owner], 'All is well');
  await expect(owner.getByRole('log').getByText('Before')).toBeVisible();
});
