import type { Page } from '@playwright/test';
import { expectAccessible } from '../../support/expectAccessible';
import { hostRest } from '../../support/hostRest';
import { cameraTile, createRoom, expectMovingPicture, join, readLink } from '../../support/meeting';
import { shootScreen } from '../../support/shootScreen';
import { expect, test } from '../../support/test';

/** Runs in the page before its own scripts: while `isLossy` is set there, the figures say that every third packet is lost. */
function loseOnPaper(): void {
  const read = RTCPeerConnection.prototype.getStats;
  let lost = 0;
  RTCPeerConnection.prototype.getStats = async function (...args) {
    const report = await read.apply(this, args);
    if (!(window as { isLossy?: boolean }).isLossy) return report;
    lost += 500;
    return new Map(
      [...report].map(([id, entry]: [string, { type: string; packetsLost?: number }]) => [
        id,
        entry.type === 'inbound-rtp' ? { ...entry, packetsLost: (entry.packetsLost ?? 0) + lost } : entry,
      ]),
    );
  };
}

/** Runs in the page before its own scripts: a firewall that lets nothing but web sockets through. */
function blockMedia(): void {
  RTCPeerConnection.prototype.setRemoteDescription = async () => {
    await new Promise(() => {});
  };
  RTCPeerConnection.prototype.addIceCandidate = async () => {};
}

const step = (page: Page, name: string) => page.locator(`[data-step="${name}"]`);

test('tests the connection before a call: every step works, and what the server does not offer is left out', async ({
  owner,
  guest,
}) => {
  await createRoom(owner, 'Daily');
  const bo = await guest({ permissions: [] });
  await bo.goto(await readLink(owner, 'Daily', 'Speakers'));
  await bo.getByRole('button', { name: 'Test connection' }).click();
  await expect(bo.getByText('All is well: you can be seen and heard from here.')).toBeVisible({ timeout: 40_000 });
  for (const name of ['host', 'signalling', 'udp', 'audio', 'video', 'loopBack', 'reconnect', 'tcp']) {
    await expect(step(bo, name)).toHaveAttribute('data-state', 'passed');
  }
  await expect(step(bo, 'turn')).toContainText('This server does not offer it.');
  await expectAccessible(bo, 'connection test');
  await shootScreen(bo, 'connection-test');
  // Nobody who is in the meeting, or looks at the room, has seen any of it.
  await expect(owner.getByText('1 inside')).toHaveCount(0);
});

test('shows the call in figures, and says what it gives up and why', async ({ host, guest }) => {
  const { moderatorUrl, speakerUrl } = await hostRest(host).makeRoom({ roomName: 'Daily' });
  const bo = await guest({ permissions: [] });
  await bo.addInitScript(loseOnPaper);
  await bo.goto(speakerUrl);
  await join(bo, 'Bo');
  const ada = await guest();
  await ada.goto(moderatorUrl);
  await join(ada, 'Ada');
  await expectMovingPicture(cameraTile(bo, 'Ada'));

  await bo.getByRole('button', { name: /^Connection is/u }).click();
  const panel = bo.getByRole('complementary', { name: 'Connection quality' });
  const received = panel.getByRole('listitem').filter({ hasText: 'Ada' }).filter({ hasText: 'Camera' });
  await expect(received).toContainText(/VP8\d+×\d+\d+ fps.*(?:kb|Mb)\/s/u);
  await expect(panel.getByText('UDP', { exact: true })).toBeVisible();
  await expect(panel.getByText('Nothing is given up: the call runs in full.')).toBeVisible();

  // A network that drops a part of what is sent to us.
  await bo.evaluate(() => Object.assign(window, { isLossy: true }));
  const line = bo.getByText('Your network is dropping packets. Video is paused for now; audio continues.');
  await expect(line).toBeVisible({ timeout: 45_000 });
  await expect(panel.getByText('Cameras of others')).toBeVisible();
  await expect(received).toHaveCount(0);

  // The person wants to see all the same, and does.
  await bo.getByRole('button', { name: 'Show video' }).click();
  await expect(line).toHaveCount(0);
  await expectMovingPicture(cameraTile(bo, 'Ada'));

  // On another network a new way is made at once, and the call goes on.
  await bo.evaluate(() => window.dispatchEvent(new Event('online')));
  await expectMovingPicture(cameraTile(bo, 'Ada'));
});

test('names the step at which a blocked network stops', async ({ host, guest }) => {
  const { speakerUrl } = await hostRest(host).makeRoom({ roomName: 'Daily' });
  const bo = await guest({ permissions: [] });
  await bo.addInitScript(blockMedia);
  await bo.goto(speakerUrl);
  await bo.getByRole('button', { name: 'Test connection' }).click();
  await expect(bo.getByText('A meeting does not work from here:')).toBeVisible({ timeout: 40_000 });
  await expect(step(bo, 'signalling')).toHaveAttribute('data-state', 'passed');
  await expect(step(bo, 'udp')).toHaveAttribute('data-state', 'failed');
  await expect(step(bo, 'loopBack')).toHaveAttribute('data-state', 'skipped');
});
