import type { Locator, Page } from '@playwright/test';
import { createRoom, join, readLink } from '../../support/meeting';
import { expect, test } from '../../support/test';

/** The line of a room on the home screen. */
function roomRow(page: Page, roomName: string): Locator {
  return page.getByRole('list', { name: 'Rooms' }).getByRole('listitem').filter({ hasText: roomName });
}

/** Puts a text into the box for links, codes and names, and goes. */
async function paste(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Join with a link, a code or a room name' }).fill(text);
  await page.keyboard.press('Enter');
}

test('rooms are created, renamed and found', async ({ owner }) => {
  await expect(owner.getByRole('heading', { name: 'No rooms yet' })).toBeVisible();
  for (const name of ['Design weekly', 'Daily', 'Board']) await createRoom(owner, name);
  const names = owner.getByRole('list', { name: 'Rooms' }).getByRole('link');
  await expect(names).toHaveCount(3);

  await owner.getByRole('button', { name: 'New room' }).click();
  const dialog = owner.getByRole('dialog', { name: 'New room' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('  ');
  await dialog.getByRole('button', { name: 'Create' }).click();
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toHaveAccessibleDescription('A room needs a name.');
  await owner.keyboard.press('Escape');

  await owner.getByRole('button', { name: 'More for Daily' }).click();
  await owner.getByRole('menuitem', { name: 'Rename' }).click();
  const rename = owner.getByRole('dialog', { name: 'Rename room' });
  await expect(rename.getByRole('textbox', { name: 'Name' })).toHaveValue('Daily');
  await rename.getByRole('textbox', { name: 'Name' }).fill('Every morning');
  await owner.keyboard.press('Enter');
  await expect(roomRow(owner, 'Every morning')).toBeVisible();
  await expect(roomRow(owner, 'Daily')).toHaveCount(0);

  const search = owner.getByRole('searchbox', { name: 'Search rooms' });
  await owner.locator('body').press('/');
  await expect(search).toBeFocused();
  await search.fill('WEEK');
  await expect(names).toHaveCount(1);
  await expect(roomRow(owner, 'Design weekly')).toBeVisible();
  await search.fill('nothing like it');
  await expect(owner.getByRole('heading', { name: 'No room is called like “nothing like it”' })).toBeVisible();
  await owner.getByRole('button', { name: 'Clear search' }).last().click();
  await expect(names).toHaveCount(3);
  // The host knows, not only this page.
  await owner.reload();
  await expect(roomRow(owner, 'Every morning')).toBeVisible();
});

test('the home screen follows who is inside', async ({ owner, guest }) => {
  await createRoom(owner, 'Daily');
  const row = roomRow(owner, 'Daily');
  await expect(row).toContainText('Empty');
  await expect(row).toContainText('no meeting yet');
  const bo = await guest();
  await bo.goto(await readLink(owner, 'Daily', 'Speakers'));
  await join(bo, 'Bo');
  await expect(row).toContainText('1 inside');
  await expect(row).toContainText('Bo');
  await bo.getByRole('button', { name: 'Leave', exact: true }).click();
  await expect(row).toContainText('Empty', { timeout: 30_000 });
  await expect(row).toContainText('last met');
});

test('the paste box takes a link, a code or a name, and says what it cannot take', async ({ owner, guest, host }) => {
  await createRoom(owner, 'Daily');
  const link = await readLink(owner, 'Daily', 'Speakers');
  const code = new URL(link).searchParams.get('secret') ?? '';
  const room = owner.getByRole('heading', { name: 'Daily', exact: true });

  for (const entry of [link, code.toUpperCase().replaceAll('-', ' '), ' daily ']) {
    await paste(owner, entry);
    await expect(room).toBeVisible();
    await owner.goto(host.url);
  }
  const problem = owner.getByRole('alert');
  await paste(owner, '   ');
  await expect(problem).toHaveText('Paste a link, a code or a room name first.');
  await paste(owner, 'https://example.org/agenda');
  await expect(problem).toContainText('not like a link to a room');
  await paste(owner, 'abcd-abcd-abcd-abcd-abcd');
  await expect(problem).toHaveText(/^No room here has this code\./u);
  await paste(owner, 'Nightly');
  await expect(problem).toHaveText('There is no room called “Nightly” here.');

  // Without a session, a code opens the room and its name does not.
  const bo = await guest();
  await bo.goto(host.url);
  await paste(bo, 'Daily');
  await expect(bo.getByRole('alert')).toHaveText('A name alone does not open a room. Ask for its link or code.');
  await paste(bo, code);
  await expect(bo.getByRole('heading', { name: 'Daily', exact: true })).toBeVisible();
  await expect(bo.getByText('You come in as moderator.')).toHaveCount(0);
});

test('a room is made and joined by keyboard alone', async ({ owner }) => {
  // The name is remembered from an earlier call; the first time it has to be typed.
  await owner.evaluate(() => {
    localStorage.setItem('parley.preferences', JSON.stringify({ state: { name: 'Ada' }, version: 1 }));
  });
  await owner.reload();
  await expect(owner.getByRole('heading', { name: 'No rooms yet' })).toBeVisible();
  const { keyboard } = owner;
  await keyboard.press('n');
  await expect(owner.getByRole('dialog', { name: 'New room' }).getByRole('textbox', { name: 'Name' })).toBeFocused();
  await keyboard.type('Daily');
  await keyboard.press('Enter');
  await expect(owner.getByRole('link', { name: 'Join Daily' })).toBeFocused();
  await keyboard.press('Enter');
  await expect(owner.getByRole('heading', { name: 'Daily', exact: true })).toBeVisible();
  await expect(owner.getByRole('button', { name: 'Join', exact: true })).toBeVisible();
  await keyboard.press('Enter');
  await expect(owner.getByRole('button', { name: 'Leave', exact: true })).toBeVisible();
});
