import type { Page } from '@playwright/test';
import { hostRest } from '../../support/hostRest';
import { cameraTile, chat, expectMovingPicture, join } from '../../support/meeting';
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
  host,
  guest,
  ownServer,
}) => {
  const { moderatorUrl, speakerUrl } = await hostRest(host).makeRoom({ roomName: 'Daily' });
  const ada = await guest();
  await ada.goto(moderatorUrl);
  await join(ada, 'Ada');
  const bo = await guest();
  await bo.goto(speakerUrl);
  await join(bo, 'Bo');
  await expectMovingPicture(cameraTile(ada, 'Bo'));
  await chat(ada, [bo], 'Before');
  await bo.getByRole('button', { name: 'Raise hand' }).click();
  await expect(bo.getByRole('button', { name: 'Lower hand' })).toBeVisible();

  // A share with ink on it, in a window of its own.
  await openSlides(bo.context(), 'rgb(40, 60, 90)');
  await bo.getByRole('button', { name: 'Share screen' }).click();
  const share = ada.locator('[data-kind="share"]');
  await expectMovingPicture(share);
  await share.hover();
  await ada.getByRole('button', { name: 'Draw on this share' }).click();
  await ada.getByRole('button', { name: 'Ink fades after a few seconds' }).click();
  await ada.getByRole('application').focus();
  for (const key of ['Space', 'ArrowRight', 'Space', 'Escape']) await ada.keyboard.press(key);
  const opening = ada.waitForEvent('popup');
  await ada.keyboard.press('Shift+W');
  const shareWindow = await opening;
  await expect.poll(() => hasInk(shareWindow)).toBe(true);

  // On a phone, whose panels take the place of the stage.
  const wide = bo.viewportSize();
  await bo.setViewportSize({ width: 390, height: 844 });
  await ownServer.kill();
  for (const page of [ada, bo]) {
    await expect(page.getByText(RECONNECTING)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Reconnect now' })).toBeVisible();
  }
  // A trial finds what lies over it.
  for (const part of [bo.getByRole('button', { name: 'Reconnect now' }), bo.getByRole('textbox', { name: 'Message' })])
    await part.click({ trial: true });
  // Everybody keeps the place meanwhile.
  await expect(cameraTile(ada, 'Bo')).toBeVisible();
  await expect(cameraTile(bo, 'Ada')).toBeVisible();

  // Pressed too early, it does no harm.
  await ada.getByRole('button', { name: 'Reconnect now' }).click();
  await ownServer.restart();
  await expectCalm(ada);
  await expectCalm(bo);
  if (wide) await bo.setViewportSize(wide);
  await expectMovingPicture(cameraTile(ada, 'Bo'));
  await expectMovingPicture(cameraTile(bo, 'Ada'));
  // The share is another track now, in the same window and with the same ink.
  await expectMovingPicture(shareWindow.locator('[data-kind="share"]'));
  expect(await hasInk(shareWindow)).toBe(true);
  await chat(ada, [bo], 'And after');
  await chat(bo, [ada], 'All is well');
  await expect(ada.getByRole('log').getByText('Before')).toBeVisible();
  await expect(bo.getByRole('button', { name: 'Lower hand' })).toBeVisible();
  await expect(bo.getByText('A moderator lowered your hand.')).toHaveCount(0);
});
