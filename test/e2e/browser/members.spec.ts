import { expectAccessible } from '../../support/expectAccessible';
import { createRoom, join } from '../../support/meeting';
import { shootScreen } from '../../support/shootScreen';
import { expect, test } from '../../support/test';

test('members are added with a role and permissions of their own', async ({ owner, host }) => {
  const ada = { userId: 'ada', name: 'Ada', role: 'room_member', password: 'a long enough password' };
  expect((await owner.request.post(`${host.url}/api/v1/users`, { data: ada })).status()).toBe(201);
  await createRoom(owner, 'Board');
  await owner.getByRole('button', { name: 'More for Board' }).click();
  await owner.getByRole('menuitem', { name: 'Members' }).click();
  await expect(owner.getByRole('heading', { name: 'No members yet' })).toBeVisible();
  await shootScreen(owner, 'members-empty');

  // A guest, who may not use the camera here.
  await owner.getByRole('button', { name: 'Add member' }).click();
  const dialog = owner.getByRole('dialog', { name: 'Add a member' });
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toHaveAccessibleDescription('A guest needs a name.');
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Grace');
  await dialog.getByRole('button', { name: 'Permissions' }).click();
  await dialog.getByRole('checkbox', { name: 'Allowed: Use the camera' }).uncheck();
  await expect(dialog.getByText('Differs from the role', { exact: true })).toHaveCount(1);
  await shootScreen(owner, 'members-add');
  await expectAccessible(owner, 'adding a member');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  const linkDialog = owner.getByRole('dialog', { name: 'Link of Grace' });
  await expect(linkDialog.getByRole('textbox', { name: 'Personal link' })).toHaveValue(/\?secret=/u);
  await shootScreen(owner, 'members-link');
  await owner.keyboard.press('Escape');

  // Someone with an account, as moderator.
  await owner.getByRole('button', { name: 'Add member' }).click();
  await dialog.getByRole('radio', { name: 'Has an account here' }).check();
  await dialog.getByRole('combobox', { name: 'User name' }).fill('nobody');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(dialog.getByRole('combobox', { name: 'User name' })).toHaveAccessibleDescription(
    'There is no such user here.',
  );
  await dialog.getByRole('combobox', { name: 'User name' }).fill('ada');
  await dialog.getByRole('radio', { name: 'Moderator' }).check();
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  const list = owner.getByRole('list', { name: 'Members' });
  await expect(list.getByRole('listitem')).toHaveCount(2);
  await expect(list.getByRole('listitem').filter({ hasText: 'Grace' })).toContainText('1 differs from the role');
  await shootScreen(owner, 'members');
  await expectAccessible(owner, 'members');
});

test("a member's own permissions hold in the meeting, and the personal link until they are removed", async ({
  owner,
  guest,
  host,
}) => {
  await createRoom(owner, 'Board');
  const [room] = (await (await owner.request.get(`${host.url}/api/v1/rooms`)).json()).rooms;
  const added = await owner.request.post(`${host.url}/api/v1/rooms/${room.roomId}/members`, {
    data: { name: 'Grace', baseRole: 'speaker', customPermissions: { mediaPublishVideo: false } },
  });
  const { accessUrl } = await added.json();
  const grace = await guest();
  await grace.goto(accessUrl);
  await expect(grace.getByText('In this room you may not use a camera.')).toBeVisible();
  await join(grace, 'Grace');
  await expect(grace.getByRole('button', { name: 'Mute microphone' })).toBeVisible();
  await expect(grace.getByRole('button', { name: /camera/iu })).toHaveCount(0);

  // Back to what the role allows.
  await owner.goto(`${host.url}/rooms/${room.roomId}/members`);
  const list = owner.getByRole('list', { name: 'Members' });
  await owner.getByRole('button', { name: 'Change what Grace may do' }).click();
  const edit = owner.getByRole('dialog', { name: 'What Grace may do' });
  await edit.getByRole('button', { name: 'Permissions' }).click();
  await edit.getByRole('checkbox', { name: 'Allowed: Use the camera' }).check();
  await edit.getByRole('button', { name: 'Save' }).click();
  await expect(edit).toBeHidden();
  await expect(list.getByText('differs from the role')).toHaveCount(0);
  await expect(grace.getByRole('button', { name: 'Turn camera on' })).toBeVisible();
  await grace.getByRole('button', { name: 'Leave', exact: true }).click();

  await owner.getByRole('checkbox', { name: 'Select Grace' }).check();
  await owner.getByRole('button', { name: 'Remove', exact: true }).click();
  await owner.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click();
  await expect(owner.getByRole('heading', { name: 'No members yet' })).toBeVisible();
  await grace.goto(accessUrl);
  await expect(grace.getByText(/^This link does not open a room/u)).toBeVisible();
});
