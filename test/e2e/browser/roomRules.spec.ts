import type { Page } from '@playwright/test';
import { expectAccessible } from '../../support/expectAccessible';
import { createRoom, join, readLink } from '../../support/meeting';
import { shootScreen } from '../../support/shootScreen';
import { expect, test } from '../../support/test';

/** Opens one side of a room's page from its menu on the home screen. */
async function manage(owner: Page, roomName: string, side: 'Settings' | 'Members' | 'Meetings so far'): Promise<void> {
  await owner.getByRole('button', { name: `More for ${roomName}` }).click();
  await owner.getByRole('menuitem', { name: side, exact: true }).click();
  await expect(owner.getByRole('heading', { name: roomName, level: 1 })).toBeVisible();
}

const fold = (page: Page, title: string) => page.getByRole('button', { name: title, exact: true });

test('a room is created with rules, which its page shows and changes', async ({ owner, host }) => {
  await owner.getByRole('button', { name: 'New room' }).first().click();
  const dialog = owner.getByRole('dialog', { name: 'New room' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Board');
  await dialog.getByRole('button', { name: 'More' }).click();
  // A closed heading says how it stands.
  await expect(fold(owner, 'Access')).toHaveAccessibleDescription('Anyone with a link');
  await fold(owner, 'Access').click();
  await dialog.getByRole('radio', { name: 'Members only' }).check();
  await dialog.getByRole('switch', { name: 'Guests wait in a lobby' }).check();
  await expect(fold(owner, 'Access')).toHaveAccessibleDescription('Members only · with a lobby');
  await shootScreen(owner, 'rules-create');
  await fold(owner, 'Features').click();
  await dialog.getByRole('switch', { name: 'End-to-end encryption' }).check();
  await expect(dialog.getByRole('switch', { name: 'Recording', exact: true })).toBeDisabled();
  await expect(dialog.getByRole('switch', { name: 'Recording', exact: true })).toHaveAccessibleDescription(
    'Not possible with end-to-end encryption: the server cannot listen.',
  );
  await fold(owner, 'Times and limits').click();
  await dialog.getByRole('spinbutton', { name: 'At most in a meeting' }).fill('0');
  await dialog.getByRole('button', { name: 'Create' }).click();
  await expect(dialog.getByRole('spinbutton', { name: 'At most in a meeting' })).toHaveAccessibleDescription(
    'A whole number from 1 to 10000.',
  );
  await dialog.getByRole('spinbutton', { name: 'At most in a meeting' }).fill('12');
  await dialog.getByRole('spinbutton', { name: 'Longest meeting' }).fill('90');
  await dialog.getByRole('button', { name: 'Create' }).click();
  await expect(dialog).toBeHidden();

  await manage(owner, 'Board', 'Settings');
  await expect(fold(owner, 'Access')).toHaveAccessibleDescription('Members only · with a lobby');
  await expect(fold(owner, 'Features')).toHaveAccessibleDescription(
    /^End-to-end encrypted · no captions or recording/u,
  );
  await expect(fold(owner, 'Times and limits')).toHaveAccessibleDescription('Up to 12 people · at most 90 minutes');
  await shootScreen(owner, 'rules');

  // What is changed and not saved is not lost by a wrong click or key.
  await owner.getByRole('textbox', { name: 'Name', exact: true }).fill('The board');
  await fold(owner, 'When it ends').click();
  await owner.getByRole('radio', { name: 'The room is closed' }).check();
  const leavings = [
    () => owner.getByRole('link', { name: 'Rooms' }).first().click(),
    () => owner.keyboard.press('n'),
    () => owner.evaluate(() => history.back()),
  ];
  for (const leave of leavings) {
    await leave();
    await owner.getByRole('alertdialog').getByRole('button', { name: 'Stay' }).click();
    await expect(owner.getByRole('alertdialog')).toHaveCount(0);
  }
  await owner.getByRole('button', { name: 'Save' }).click();
  await expect(owner.getByText('Saved.', { exact: true })).toBeVisible();
  await expect(owner.getByRole('heading', { name: 'The board', level: 1 })).toBeVisible();
  await expect(owner.getByRole('button', { name: 'Save' })).toHaveCount(0);
  await owner.reload();
  await expect(fold(owner, 'When it ends')).toHaveAccessibleDescription('Is closed');

  // Whoever means it goes where they wanted to.
  await owner.getByRole('textbox', { name: 'Name', exact: true }).click();
  await owner.keyboard.type('!');
  await owner.evaluate(() => history.back());
  await owner.getByRole('alertdialog').getByRole('button', { name: 'Leave' }).click();
  await expect(owner).toHaveURL(`${host.url}/`);
});

test('what each role may do is ticked in a table', async ({ owner, host }) => {
  await createRoom(owner, 'Daily');
  await manage(owner, 'Daily', 'Settings');
  await fold(owner, 'People').click();
  await owner.getByRole('checkbox', { name: 'Speakers: Write in the chat' }).uncheck();
  await owner.getByRole('switch', { name: 'Only moderators speak, show and share' }).check();
  await expect(owner.getByText('Another setting of this room takes this away')).toHaveCount(3);
  await shootScreen(owner, 'rules-people');
  await owner.getByRole('button', { name: 'Save' }).click();
  await expect(owner.getByText('Saved.', { exact: true })).toBeVisible();
  const answer = await owner.request.get(`${host.url}/api/v1/rooms?extraFields=roles,config`);
  const { rooms } = await answer.json();
  expect(rooms[0].roles.speaker.permissions.chatWrite).toBe(false);
  expect(rooms[0].roles.moderator.permissions.chatWrite).toBe(true);
  expect(rooms[0].config.broadcast.enabled).toBe(true);
});

test('while a meeting runs, only what is safe can be changed', async ({ owner, guest }) => {
  await createRoom(owner, 'Daily');
  const bo = await guest();
  await bo.goto(await readLink(owner, 'Daily', 'Speakers'));
  await join(bo, 'Bo');
  await expect(owner.getByText('1 inside')).toBeVisible();
  await manage(owner, 'Daily', 'Settings');
  await expect(owner.getByText('A meeting is running', { exact: true })).toBeVisible();
  await expect(owner.getByRole('textbox', { name: 'Name', exact: true })).toBeDisabled();
  await fold(owner, 'Features').click();
  await expect(owner.getByRole('switch', { name: 'Chat', exact: true })).toBeDisabled();
  await fold(owner, 'Access').click();
  await shootScreen(owner, 'rules-running');
  await owner.getByRole('switch', { name: 'Guests wait in a lobby' }).check();
  await owner.getByRole('button', { name: 'Save' }).click();
  await expect(owner.getByText('Saved.', { exact: true })).toBeVisible();

  await owner.getByRole('button', { name: 'Close when the meeting ends' }).click();
  await expect(owner.getByText('“Daily” closes when its meeting ends.')).toBeVisible();
  await bo.getByRole('button', { name: 'Leave', exact: true }).click();
  await expect(owner.getByRole('button', { name: 'Open the room' })).toBeVisible({ timeout: 40_000 });

  // The meeting is remembered, with who was there.
  await owner.getByRole('link', { name: 'Meetings', exact: true }).click();
  const meetings = owner.getByRole('list', { name: 'Meetings' });
  await expect(meetings.getByText('Everyone had left')).toBeVisible();
  await meetings.getByRole('button').first().click();
  await expect(owner.getByText('Bo', { exact: true })).toBeVisible();
  await shootScreen(owner, 'history');
  await expectAccessible(owner, 'meetings of a room');
});

test('rooms are closed, opened, archived and found again', async ({ owner }) => {
  await createRoom(owner, 'Daily');
  const row = owner.getByRole('list', { name: 'Rooms' }).getByRole('listitem').filter({ hasText: 'Daily' });
  await owner.getByRole('button', { name: 'More for Daily' }).click();
  await owner.getByRole('menuitem', { name: 'Close the room' }).click();
  await expect(row).toContainText('Closed');
  await shootScreen(owner, 'home-closed');
  await owner.getByRole('button', { name: 'Open Daily again' }).click();
  await expect(row).toContainText('Empty');
  await owner.getByRole('button', { name: 'More for Daily' }).click();
  await owner.getByRole('menuitem', { name: 'Archive' }).click();
  await expect(owner.getByRole('heading', { name: 'No rooms yet' })).toBeVisible();
  const search = owner.getByRole('searchbox', { name: 'Search rooms' });
  await expect(search).toHaveCount(0);
  await owner.getByRole('button', { name: /^Rooms shown/u }).click();
  await owner.getByRole('menuitemradio', { name: 'Archived' }).click();
  await expect(row).toContainText('Archived');
  await owner.getByRole('button', { name: 'More for Daily' }).click();
  await owner.getByRole('menuitem', { name: 'Take out of the archive' }).click();
  await expect(owner.getByRole('heading', { name: 'The archive is empty' })).toBeVisible();
  // There are rooms, only not of this kind.
  await expect(search).toBeVisible();
  await owner.getByRole('button', { name: 'Show all rooms' }).click();
  await expect(row).toContainText('Empty');
});

test('links are switched off, and replaced by new ones', async ({ owner, guest }) => {
  await createRoom(owner, 'Daily');
  const old = await readLink(owner, 'Daily', 'Speakers');
  await owner.getByRole('button', { name: 'More for Daily' }).click();
  await owner.getByRole('menuitem', { name: 'Links and QR code' }).click();
  const dialog = owner.getByRole('dialog', { name: 'Links to Daily' });
  const link = dialog.getByRole('textbox', { name: 'Link' });
  await dialog.getByRole('button', { name: 'Replace this link' }).click();
  await owner.getByRole('alertdialog').getByRole('button', { name: 'Replace' }).click();
  await expect(link).not.toHaveValue(old);
  const renewed = await link.inputValue();
  await dialog.getByRole('switch', { name: 'This link works' }).uncheck();
  await expect(dialog.getByRole('switch', { name: 'This link works' })).not.toBeChecked();
  await shootScreen(owner, 'links-off');

  const bo = await guest();
  await bo.goto(old);
  await expect(bo.getByText(/^This link does not open a room/u)).toBeVisible();
  await bo.goto(renewed);
  await expect(bo.getByText(/^Links of this kind are switched off/u)).toBeVisible();
  await dialog.getByRole('switch', { name: 'This link works' }).check();
  await bo.reload();
  await expect(bo.getByRole('button', { name: 'Join', exact: true })).toBeVisible();
});

test('deleting asks what becomes of a running meeting', async ({ owner, guest }) => {
  await createRoom(owner, 'Daily');
  const bo = await guest();
  await bo.goto(await readLink(owner, 'Daily', 'Speakers'));
  await join(bo, 'Bo');
  await expect(owner.getByText('1 inside')).toBeVisible();
  await owner.getByRole('button', { name: 'More for Daily' }).click();
  await owner.getByRole('menuitem', { name: 'Delete' }).click();
  const question = owner.getByRole('alertdialog');
  await expect(question.getByText('A meeting is running in “Daily”.')).toBeVisible();
  await expect(question.getByRole('radio', { name: 'Delete when it ends' })).toBeChecked();
  await shootScreen(owner, 'delete-running');
  await question.getByRole('button', { name: 'Delete' }).click();
  await expect(owner.getByText('“Daily” goes when its meeting ends.')).toBeVisible();
  await expect(bo.getByRole('button', { name: 'Leave', exact: true })).toBeVisible();
  await bo.getByRole('button', { name: 'Leave', exact: true }).click();
  await expect(owner.getByRole('heading', { name: 'No rooms yet' })).toBeVisible({ timeout: 40_000 });
});

test("a guest finds the room's rules: camera off at first, no chat, no sharing", async ({ owner, guest, host }) => {
  const created = await owner.request.post(`${host.url}/api/v1/rooms`, {
    data: {
      roomName: 'Quiet',
      config: {
        join: { camera: false },
        chat: { enabled: false },
        screenShare: { enabled: false },
        virtualBackground: { enabled: false },
      },
    },
  });
  const { access } = await created.json();
  const bo = await guest();
  await bo.goto(access.anonymous.speaker.url);
  await expect(bo.getByText('Your camera is off')).toBeVisible();
  await expect(bo.getByText('Background', { exact: true })).toHaveCount(0);
  await join(bo, 'Bo');
  await expect(bo.getByRole('button', { name: 'Turn camera on' })).toBeVisible();
  await expect(bo.getByRole('button', { name: 'Mute microphone' })).toBeVisible();
  await expect(bo.getByRole('button', { name: /^Chat/u })).toHaveCount(0);
  await expect(bo.getByRole('button', { name: 'Share screen' })).toHaveCount(0);
  await bo.getByRole('button', { name: 'Leave', exact: true }).click();

  const audio = await owner.request.post(`${host.url}/api/v1/rooms`, {
    data: { roomName: 'Voices', config: { audioOnly: { enabled: true }, join: { auto: true } } },
  });
  // Bo's name is known by now, so the door is passed without a stop.
  await bo.goto((await audio.json()).access.anonymous.speaker.url);
  await expect(bo.getByRole('button', { name: 'Leave', exact: true })).toBeVisible();
  await expect(bo.getByRole('button', { name: 'Mute microphone' })).toBeVisible();
  await expect(bo.getByRole('button', { name: /camera/iu })).toHaveCount(0);
});

test("the screens of a room's rules keep WCAG A and AA", async ({ owner }) => {
  await createRoom(owner, 'Daily');
  await manage(owner, 'Daily', 'Settings');
  for (const title of ['Access', 'People', 'Features', 'Times and limits', 'When it ends', 'Look', 'Language and id']) {
    await fold(owner, title).click();
  }
  await owner.getByRole('switch', { name: 'Streaming' }).check();
  await owner.getByRole('button', { name: 'Add a target' }).click();
  await owner.getByRole('switch', { name: 'A look of its own' }).check();
  await owner.getByRole('button', { name: 'Save' }).click();
  await expect(owner.getByText('Begins with rtmp:// or rtmps://.')).toBeVisible();
  await expectAccessible(owner, 'every rule of a room');
  await owner.getByRole('button', { name: 'Discard changes' }).click();
  await owner.getByRole('link', { name: 'Links', exact: true }).click();
  await expect(owner.getByRole('textbox', { name: 'Link' })).toBeVisible();
  await expectAccessible(owner, 'links of a room');
  await shootScreen(owner, 'links-page');
});
