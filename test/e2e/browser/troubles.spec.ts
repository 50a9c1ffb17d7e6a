import type { Page, Route } from '@playwright/test';
import { cameraTile, createRoom, join, readLink } from '../../support/meeting';
import { mintToken } from '../../support/mintToken';
import { type MeetingServer, startMeetingServer } from '../../support/startMeetingServer';
import { test as base, expect } from '../../support/test';

const test = base.extend<{ ownServer: MeetingServer }>({
  /** A livekit-server of this test alone, so that it may be stopped. */
  ownServer: async ({ reaper }, use) => {
    const server = await startMeetingServer(reaper.env);
    await use(server);
    await server.stop();
  },
});

async function chooseInMenu(owner: Page, roomName: string, item: string): Promise<void> {
  await owner.getByRole('button', { name: `More for ${roomName}` }).click();
  await owner.getByRole('menuitem', { name: item, exact: true }).click();
}

test('a link with a wrong secret opens nothing and says so', async ({ owner, guest, host }) => {
  await createRoom(owner, 'Daily');
  const link = new URL(await readLink(owner, 'Daily', 'Speakers'));
  link.searchParams.set('secret', 'abcd-abcd-abcd-abcd-abcd');
  const bo = await guest();
  await bo.goto(link.href);
  await expect(bo.getByRole('heading', { name: "The room can't be opened" })).toBeVisible();
  await expect(bo.getByText(/^This link does not open a room\./u)).toBeVisible();
  await expect(bo.getByText('Daily')).toHaveCount(0);
  await bo.getByRole('button', { name: 'Home' }).click();
  await expect(bo.getByRole('heading', { name: 'Welcome to Parley' })).toBeVisible();
  expect(bo.url()).toBe(`${host.url}/`);
});

test('a room that is deleted while someone stands at its door is gone, with a way out', async ({ owner, guest }) => {
  await createRoom(owner, 'Daily');
  const bo = await guest();
  await bo.goto(await readLink(owner, 'Daily', 'Speakers'));
  await bo.getByRole('textbox', { name: 'Your name' }).fill('Bo');
  await chooseInMenu(owner, 'Daily', 'Delete');
  const question = owner.getByRole('alertdialog', { name: 'Delete “Daily”?' });
  await expect(question).not.toContainText('meeting');
  await question.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(owner.getByRole('heading', { name: 'No rooms yet' })).toBeVisible();

  // The page finds out by itself.
  await expect(bo.getByText(/^This link does not open a room\./u)).toBeVisible();
  await expect(bo.getByRole('button', { name: 'Join', exact: true })).toHaveCount(0);
  await bo.getByRole('button', { name: 'Home' }).click();
  await expect(bo.getByRole('heading', { name: 'Welcome to Parley' })).toBeVisible();
});

test('a part that could not be fetched takes no call along, and comes when it is asked for again', async ({
  owner,
}) => {
  await createRoom(owner, 'Daily');
  await owner.getByRole('link', { name: 'Join Daily' }).click();
  await join(owner, 'Ada');
  const parts = /\/assets\/(?:PollsPanel|ShortcutsDialog)-[^/]+\.js$/u;
  await owner.route(parts, (route) => route.abort());
  const sentence = owner.getByText(/^This part of Parley could not be loaded\. Everything else goes on\./u).first();
  const more = async (item: string) => {
    await owner.getByRole('button', { name: 'More', exact: true }).click();
    await owner.getByRole('menuitem', { name: item }).click();
  };
  const keys = owner.getByRole('dialog', { name: 'Keyboard shortcuts' });
  const polls = owner.getByRole('complementary', { name: 'Polls' });
  await owner.keyboard.press('ControlOrMeta+/');
  await expect(sentence).toBeVisible();
  // What has not failed yet is not asked for anew.
  const failed = owner.waitForEvent('console', (message) => message.text().includes('could not be drawn'));
  await more('Polls');
  await failed;
  await expect(polls).toBeVisible();
  await expect(owner.getByRole('button', { name: 'Leave', exact: true })).toBeVisible();
  await polls.getByRole('button', { name: 'Close' }).click();

  await owner.unroute(parts);
  await more('Polls');
  await expect(polls.getByRole('button', { name: 'New poll' })).toBeVisible();
  await polls.getByRole('button', { name: 'Close' }).click();
  await owner.keyboard.press('ControlOrMeta+/');
  await expect(keys).toBeVisible();
});

test('a part that fails to come after its panel was closed comes at the next press', async ({ owner }) => {
  await createRoom(owner, 'Daily');
  await owner.getByRole('link', { name: 'Join Daily' }).click();
  await join(owner, 'Ada');
  const part = /\/assets\/PollsPanel-[^/]+\.js$/u;
  const asked = new Promise<Route>((resolve) => void owner.route(part, resolve));
  const more = async () => {
    await owner.getByRole('button', { name: 'More', exact: true }).click();
    await owner.getByRole('menuitem', { name: 'Polls' }).click();
  };
  const polls = owner.getByRole('complementary', { name: 'Polls' });
  await more();
  const request = await asked;
  await polls.getByRole('button', { name: 'Close' }).click();
  await expect(polls).toHaveCount(0);
  const failed = owner.waitForEvent('requestfailed', (which) => part.test(which.url()));
  await request.abort();
  await failed;

  await owner.unroute(part);
  await more();
  await expect(polls.getByRole('button', { name: 'New poll' })).toBeVisible();
});

test('a dialog of the rooms that could not be fetched takes no page along', async ({ owner }) => {
  await createRoom(owner, 'Daily');
  const part = /\/assets\/RoomDialogs-[^/]+\.js$/u;
  await owner.route(part, (route) => route.abort());
  await owner.reload();
  await chooseInMenu(owner, 'Daily', 'Rename');
  await expect(owner.getByText(/^This part of Parley could not be loaded\./u).first()).toBeVisible();
  await expect(owner.getByRole('link', { name: 'Join Daily' })).toBeVisible();

  await owner.unroute(part);
  await chooseInMenu(owner, 'Daily', 'Rename');
  await expect(owner.getByRole('dialog', { name: 'Rename' })).toBeVisible();
});

test('deleting a room with a running meeting asks first, and ends it', async ({ owner, guest }) => {
  await createRoom(owner, 'Daily');
  const bo = await guest();
  await bo.goto(await readLink(owner, 'Daily', 'Speakers'));
  await join(bo, 'Bo');
  await expect(owner.getByText('1 inside')).toBeVisible();
  await chooseInMenu(owner, 'Daily', 'Delete');
  const question = owner.getByRole('alertdialog', { name: 'Delete “Daily”?' });
  await expect(question).toContainText('A meeting is running in “Daily”.');
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(bo.getByRole('button', { name: 'Leave', exact: true })).toBeVisible();

  await chooseInMenu(owner, 'Daily', 'Delete');
  await question.getByRole('radio', { name: 'End it now' }).check();
  await question.getByRole('button', { name: 'End and delete' }).click();
  await expect(owner.getByRole('heading', { name: 'No rooms yet' })).toBeVisible();
  await expect(bo.getByRole('heading', { name: 'The meeting was ended for everyone' })).toBeVisible();
  await expect(bo.getByText(/^This link does not open a room\./u)).toBeVisible();
  await expect(bo.getByRole('button', { name: 'Rejoin' })).toHaveCount(0);
  await expect(bo.getByRole('button', { name: 'Home' })).toBeVisible();
});

test('several rooms are chosen and deleted at once', async ({ owner }) => {
  for (const name of ['Design weekly', 'Daily', 'Board']) await createRoom(owner, name);
  await chooseInMenu(owner, 'Daily', 'Select');
  await expect(owner.getByText('1 selected')).toBeVisible();
  await owner.getByRole('checkbox', { name: 'Select Board' }).check();
  await expect(owner.getByText('2 selected')).toBeVisible();
  await owner.getByRole('button', { name: 'Delete', exact: true }).click();
  const question = owner.getByRole('alertdialog', { name: 'Delete 2 rooms?' });
  await question.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(owner.getByText('Deleted 2 rooms.')).toBeVisible();
  const names = owner.getByRole('list', { name: 'Rooms' }).getByRole('link');
  await expect(names).toHaveCount(1);
  await expect(names).toHaveAccessibleName('Join Design weekly');
  await expect(owner.getByRole('button', { name: 'New room' })).toBeVisible();
});

test('who joins twice with one token learns in the first window why it ended', async ({
  host,
  guest,
  meetingServer,
}) => {
  const token = await mintToken(meetingServer, { room: 'Twice', identity: 'Ada' });
  const wish = { liveKitUrl: meetingServer.url, token, mic: '0', cam: '0', join: '1' };
  const address = `${host.url}/connect?${new URLSearchParams(wish)}`;
  const first = await guest();
  await first.goto(address);
  await expect(first.getByRole('button', { name: 'Leave', exact: true })).toBeVisible();
  await expect(cameraTile(first, 'You')).toBeVisible();
  const second = await guest();
  await second.goto(address);
  await expect(
    first.getByRole('heading', { name: 'You joined from somewhere else, so this window left the meeting' }),
  ).toBeVisible();
  await expect(cameraTile(second, 'You')).toBeVisible();
  await expect(first.getByRole('button', { name: 'Rejoin' })).toBeVisible();
});

test.describe('without a meeting server', () => {
  test.use({
    host: async ({ hosts, ownServer }, use) => {
      await use(await hosts.start({ meetingServer: ownServer }));
    },
  });

  test('rooms are still there, joining says why not, and works again once the server does', async ({
    owner,
    guest,
    ownServer,
  }) => {
    await createRoom(owner, 'Daily');
    const link = await readLink(owner, 'Daily', 'Speakers');
    await ownServer.kill();
    await owner.reload();
    await expect(owner.getByRole('link', { name: 'Join Daily' })).toBeVisible();
    await createRoom(owner, 'Board');

    const bo = await guest();
    await bo.goto(link);
    await bo.getByRole('textbox', { name: 'Your name' }).fill('Bo');
    await bo.getByRole('button', { name: 'Join', exact: true }).click();
    await expect(bo.getByText(/^The meeting server does not answer\./u)).toBeVisible();
    await ownServer.restart();
    await bo.getByRole('button', { name: 'Try again' }).click();
    await expect(bo.getByRole('button', { name: 'Leave', exact: true })).toBeVisible();
    await expect(cameraTile(bo, 'You')).toBeVisible();
  });
});
