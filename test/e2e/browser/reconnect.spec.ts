import type { Page } from '@playwright/test';
import { cameraTile, chat, createRoom, expectMovingPicture, join, readLink } from '../../support/meeting';
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

  await ownServer.kill();
  for (const page of [owner, bo]) {
    await expect(page.getByText(RECONNECTING)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Reconnect now' })).toBeVisible();
  }
  // Everybody keeps the place meanwhile.
  await expect(cameraTile(owner, 'Bo')).toBeVisible();
  await expect(cameraTile(bo, 'Ada')).toBeVisible();

  // Pressed too early, it does no harm.
  await owner.getByRole('button', { name: 'Reconnect now' }).click();
  await ownServer.restart();
  await expectCalm(owner);
  await expectCalm(bo);
  await expectMovingPicture(cameraTile(owner, 'Bo'));
  await expectMovingPicture(cameraTile(bo, 'Ada'));
  await chat(owner, [bo], 'And after');
  await chat(bo, [owner], 'All is well');
  await expect(owner.getByRole('log').getByText('Before')).toBeVisible();
});
