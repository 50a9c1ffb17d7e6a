import { expectAccessible } from '../../support/expectAccessible';
import { cameraTile, chat, createRoom, expectMovingPicture, join, openPanel, readLink } from '../../support/meeting';
import { expect, test } from '../../support/test';

test('screens outside of a meeting keep WCAG A and AA', async ({ owner, guest, host }) => {
  await expect(owner.getByRole('heading', { name: 'No rooms yet' })).toBeVisible();
  await expectAccessible(owner, 'home without rooms');
  await owner.getByRole('button', { name: 'New room' }).first().click();
  await expect(owner.getByRole('dialog', { name: 'New room' })).toBeVisible();
  await owner.keyboard.press('Enter');
  await expect(owner.getByText('A room needs a name.')).toBeVisible();
  await expectAccessible(owner, 'new room');
  await owner.keyboard.press('Escape');
  for (const name of ['Design weekly', 'Daily']) await createRoom(owner, name);
  await expectAccessible(owner, 'home');
  await owner.getByRole('button', { name: 'More for Daily' }).click();
  await expect(owner.getByRole('menuitem', { name: 'Links and QR code' })).toBeVisible();
  await expectAccessible(owner, "a room's menu");
  await owner.getByRole('menuitem', { name: 'Links and QR code' }).click();
  await expect(owner.getByRole('dialog', { name: 'Links to Daily' })).toBeVisible();
  await expectAccessible(owner, 'links');
  await owner.keyboard.press('Escape');
  await owner.getByRole('checkbox', { name: 'Select Daily' }).check();
  await owner.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(owner.getByRole('alertdialog')).toBeVisible();
  await expectAccessible(owner, 'deleting a room');
  await owner.goto(`${host.url}/settings`);
  await expect(owner.getByRole('heading', { name: 'Settings' })).toBeVisible();
  await expectAccessible(owner, 'settings');

  const stranger = await guest();
  await stranger.goto(host.url);
  await expect(stranger.getByRole('heading', { name: 'Welcome to Parley' })).toBeVisible();
  await stranger.getByText('For people with an account on this host.').click();
  await expect(stranger.getByRole('textbox', { name: 'User name' })).toBeVisible();
  await stranger.getByText('Use an API key or a one-time code').click();
  await expectAccessible(stranger, 'welcome');
  await stranger.goto(`${host.url}/enter#not-a-code-that-was-ever-printed`);
  await expect(stranger.getByRole('heading', { name: 'The sign-in did not work' })).toBeVisible();
  await expectAccessible(stranger, 'enter');
  await stranger.goto(`${host.url}/connect`);
  await stranger.getByRole('button', { name: 'Continue' }).click();
  await expect(stranger.getByText('The token is missing.')).toBeVisible();
  await expectAccessible(stranger, 'connect');
  await stranger.goto(`${host.url}/room/none-abcdefghijkmnpq?secret=abcd-abcd-abcd-abcd-abcd`);
  await expect(stranger.getByRole('heading', { name: "The room can't be opened" })).toBeVisible();
  await expectAccessible(stranger, 'a link that opens nothing');
});

test('screens of a meeting keep WCAG A and AA', async ({ owner, guest }) => {
  await createRoom(owner, 'Daily');
  const link = await readLink(owner, 'Daily', 'Speakers');
  await owner.getByRole('link', { name: 'Join Daily' }).click();
  await expect(owner.getByRole('button', { name: 'Join', exact: true })).toBeVisible();
  await expectAccessible(owner, 'pre-join');
  await join(owner, 'Ada');
  await expect(owner.getByText('You are the only one here')).toBeVisible();
  await expectAccessible(owner, 'call, alone');

  const bo = await guest();
  await bo.goto(link);
  await join(bo, 'Bo');
  await expectMovingPicture(cameraTile(owner, 'Bo'));
  await chat(bo, [owner], 'The agenda is at https://example.org/agenda');
  await expectAccessible(owner, 'call with chat');
  await openPanel(owner, 'People');
  await expect(owner.getByRole('list', { name: 'In this meeting' })).toBeVisible();
  await expectAccessible(owner, 'call with people');
  await owner.getByRole('button', { name: 'Camera and background' }).click();
  await expectAccessible(owner, 'call with a menu');
  await owner.keyboard.press('Escape');

  await owner.getByRole('button', { name: 'Leave', exact: true }).click();
  await expect(owner.getByRole('heading', { name: 'You left the meeting' })).toBeVisible();
  await expectAccessible(owner, 'ended');
});
