import { expectAccessible } from '../../support/expectAccessible';
import { hostRest } from '../../support/hostRest';
import { join } from '../../support/meeting';
import { shootScreen } from '../../support/shootScreen';
import { expect, test } from '../../support/test';

// Several browsers, each with a camera, and pictures of what they show.
test.slow();

const HOUR_MS = 3_600_000;

test('a room that is too early says when it opens, and opens by itself', async ({ host, guest }) => {
  const rest = hostRest(host);
  const later = await rest.makeRoom({ roomName: 'Board', limits: { notBefore: Date.now() + 0.5 * HOUR_MS } });
  const page = await guest();
  await page.goto(later.speakerUrl);
  await expect(page.getByText(/This room opens \S*\d\d:\d\d/u)).toBeVisible();
  await expect(page.getByRole('timer')).toHaveText(/In 29:\d\d\./u);
  await expect(page.getByRole('button', { name: 'Join', exact: true })).toBeDisabled();
  await expectAccessible(page, 'too early');
  await shootScreen(page, 'door-early');

  const soon = await rest.makeRoom({ roomName: 'Board', limits: { notBefore: Date.now() + 8000 } });
  await page.goto(soon.speakerUrl);
  await expect(page.getByRole('button', { name: 'Join', exact: true })).toBeDisabled();
  await expect(page.getByRole('button', { name: 'Join', exact: true })).toBeEnabled();
  await join(page, 'Ada');
});

test('a full room takes the next one as soon as someone leaves', async ({ host, guest }) => {
  const room = await hostRest(host).makeRoom({ roomName: 'Small', limits: { maxParticipants: 1 } });
  const [ada, bo] = [await guest(), await guest()];
  await ada.goto(room.speakerUrl);
  await join(ada, 'Ada');
  await bo.goto(room.speakerUrl);
  await expect(bo.getByText('The meeting is full.')).toBeVisible();
  await bo.getByRole('textbox', { name: 'Your name' }).fill('Bo');
  await bo.getByRole('button', { name: 'Join when someone leaves' }).click();
  await expect(bo.getByText('You are next in line')).toBeVisible();
  await expectAccessible(bo, 'a full room');
  await shootScreen(bo, 'door-full');
  await ada.getByRole('button', { name: 'Leave', exact: true }).click();
  await expect(bo.getByRole('button', { name: 'Leave', exact: true })).toBeVisible();
});

test('whoever is inside when a room expires is put out, and told', async ({ host, guest }) => {
  const rest = hostRest(host);
  const room = await rest.makeRoom({
    roomName: 'Brief',
    limits: { expires: Date.now() + 25_000, ejectAtExpiry: true },
  });
  const ada = await guest();
  await ada.goto(room.speakerUrl);
  await join(ada, 'Ada');
  await expect(ada.getByRole('heading', { name: 'The meeting was ended for everyone' })).toBeVisible({
    timeout: 60_000,
  });
  await expect(ada.getByText(/This room could be joined until \S*\d\d:\d\d/u)).toBeVisible();
  await expect(ada.getByRole('button', { name: 'Rejoin' })).toHaveCount(0);
  await shootScreen(ada, 'ended-expired');
  const late = await guest();
  await late.goto(room.speakerUrl);
  await expect(late.getByText(/This room could be joined until/u)).toBeVisible();
  await expect(late.getByRole('button', { name: 'Join', exact: true })).toHaveCount(0);
});

test('a closed room says so, and opens when it is opened', async ({ host, guest }) => {
  const rest = hostRest(host);
  const room = await rest.makeRoom({ roomName: 'Shop' });
  await rest.ask('PUT', `/rooms/${room.roomId}/status`, { status: 'closed' });
  const page = await guest();
  await page.goto(room.speakerUrl);
  await expect(page.getByText('This room is closed.')).toBeVisible();
  await expectAccessible(page, 'a closed room');
  await shootScreen(page, 'door-closed');
  await rest.ask('PUT', `/rooms/${room.roomId}/status`, { status: 'open' });
  await join(page, 'Ada');
});

test('a private room sends people with an account to sign in, and back', async ({ host, guest }) => {
  const rest = hostRest(host);
  await rest.ask('POST', '/users', { userId: 'ada', name: 'Ada', role: 'room_member', password: 'a long password' });
  const room = await rest.makeRoom({ roomName: 'Inner circle', config: { privacy: 'private' } });
  await rest.ask('POST', `/rooms/${room.roomId}/members`, { userId: 'ada', baseRole: 'speaker' });
  const page = await guest();
  await page.goto(room.speakerUrl);
  await expect(page.getByText('Only members can join this room.')).toBeVisible();
  await shootScreen(page, 'door-private');
  await page.getByRole('link', { name: 'Sign in' }).click();
  await page.getByRole('textbox', { name: 'User name' }).fill('ada');
  await page.getByLabel('Password').fill('a long password');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await join(page, 'Ada');
});
