import { cameraTile, chat, createRoom, expectMovingPicture, join, openPanel, readLink } from '../../support/meeting';
import { openSlides } from '../../support/openSlides';
import { shootScreen } from '../../support/shootScreen';
import { expect, test } from '../../support/test';

test('pictures of the screens outside of a meeting', async ({ owner, guest, host }) => {
  await expect(owner.getByRole('heading', { name: 'No rooms yet' })).toBeVisible();
  await shootScreen(owner, 'home-empty');
  await owner.getByRole('button', { name: 'New room' }).first().click();
  await expect(owner.getByRole('dialog', { name: 'New room' })).toBeVisible();
  await shootScreen(owner, 'home-new-room');
  await owner.keyboard.press('Escape');
  for (const name of ['Design weekly', 'Daily', 'Board']) await createRoom(owner, name);
  await shootScreen(owner, 'home');
  await owner.getByRole('button', { name: 'More for Daily' }).click();
  await owner.getByRole('menuitem', { name: 'Links and QR code' }).click();
  await expect(owner.getByRole('dialog', { name: 'Links to Daily' })).toBeVisible();
  await shootScreen(owner, 'home-links');
  await owner.goto(`${host.url}/settings`);
  await expect(owner.getByRole('heading', { name: 'Settings' })).toBeVisible();
  await shootScreen(owner, 'settings');

  const stranger = await guest();
  await stranger.goto(host.url);
  await expect(stranger.getByRole('heading', { name: 'Welcome to Parley' })).toBeVisible();
  await shootScreen(stranger, 'enter');
  await stranger.goto(`${host.url}/connect`);
  await expect(stranger.getByRole('textbox', { name: 'Access token' })).toBeVisible();
  await shootScreen(stranger, 'connect');
  await stranger.goto(`${host.url}/room/none-abcdefghijkmnpq?secret=abcd-abcd-abcd-abcd-abcd`);
  await expect(stranger.getByRole('heading')).toBeVisible();
  await shootScreen(stranger, 'link-not-valid');
});

test('pictures of a meeting', async ({ owner, guest }) => {
  await createRoom(owner, 'Design weekly');
  const link = await readLink(owner, 'Design weekly', 'Speakers');
  await owner.getByRole('link', { name: 'Join Design weekly' }).click();
  await expect(owner.getByRole('button', { name: 'Join', exact: true })).toBeVisible();
  await expectMovingPicture(owner.getByRole('main'));
  await shootScreen(owner, 'prejoin');
  await join(owner, 'Ada');
  await shootScreen(owner, 'call-alone');

  const bo = await guest();
  await openSlides(bo.context(), 'rgb(40, 90, 160)');
  await bo.goto(link);
  await join(bo, 'Bo');
  await expectMovingPicture(cameraTile(owner, 'Bo'));
  await shootScreen(owner, 'call-two');
  await openPanel(owner, 'People');
  await shootScreen(owner, 'call-people');
  await chat(bo, [owner], 'The agenda is at https://example.org/agenda');
  await shootScreen(owner, 'call-chat');
  for (const page of [owner, bo]) await page.getByRole('button', { name: 'Close', exact: true }).click();
  await bo.getByRole('button', { name: 'Share screen' }).click();
  await expectMovingPicture(owner.locator('[data-testid="tile"][data-kind="share"]'));
  await shootScreen(owner, 'call-share');
  await shootScreen(bo, 'call-sharing');

  await owner.getByRole('button', { name: 'Leave', exact: true }).click();
  await expect(owner.getByRole('heading', { name: 'You left the meeting' })).toBeVisible();
  await shootScreen(owner, 'ended');
  await owner.getByRole('button', { name: 'Home' }).click();
  await createRoom(owner, 'Daily');
  await expect(owner.getByText('1 inside')).toBeVisible();
  await shootScreen(owner, 'home-meeting');
});
