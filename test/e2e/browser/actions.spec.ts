import type { Page } from '@playwright/test';
import { expectAccessible } from '../../support/expectAccessible';
import { cameraTile, createRoom, expectMovingPicture, join, readLink } from '../../support/meeting';
import { expect, test } from '../../support/test';

const palette = (page: Page) => page.getByRole('dialog', { name: 'Command palette' });
const microphone = (page: Page, name: 'Mute microphone' | 'Unmute microphone') =>
  page.getByRole('toolbar', { name: 'Controls' }).getByRole('button', { name });

/** Runs what the palette finds first for the words. */
async function runByPalette(page: Page, words: string, found: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill(words);
  await expect(palette(page).getByRole('option', { name: found })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(palette(page)).toBeHidden();
}

/** Gives other keys to an action in the open list. */
async function changeKeys(page: Page, action: string, keys: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^(Change|Add) keys for: ${action}`, 'u') }).click();
  await page.keyboard.press(keys);
}

test('finds every action by a few letters, and lets people choose its keys', async ({ owner }) => {
  await createRoom(owner, 'Daily');
  const newRoom = owner.getByRole('dialog', { name: 'New room' });
  await runByPalette(owner, 'nw rom', 'New room');
  await expect(newRoom).toBeVisible();
  await owner.keyboard.press('Escape');

  await owner.keyboard.press('Control+/');
  const list = owner.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await changeKeys(owner, 'New room', 'Control+t');
  await expect(list.getByRole('alert')).toContainText('Browsers keep Ctrl+T for themselves.');
  await changeKeys(owner, 'New room', '/');
  await expect(list.getByRole('alert')).toContainText('/ already does something else: Search rooms.');
  await expectAccessible(owner, 'the list of keys');
  // Escape leaves them as they are, and the dialog open.
  await changeKeys(owner, 'New room', 'Escape');
  await expect(list).toBeVisible();
  await changeKeys(owner, 'New room', 'b');
  await expect(list.getByRole('button', { name: 'Change keys for: New room (B)' })).toBeFocused();

  await owner.reload();
  await expect(owner.getByRole('link', { name: 'Join Daily' })).toBeVisible();
  await owner.keyboard.press('n');
  await owner.keyboard.press('b');
  await expect(newRoom.getByRole('textbox', { name: 'Name' })).toHaveValue('');
  await owner.keyboard.press('Escape');
  await owner.keyboard.press('Control+/');
  await list.getByRole('button', { name: 'Give back the usual keys of: New room' }).click();
  await expect(list.getByRole('button', { name: 'Change keys for: New room (N)' })).toBeVisible();
  await owner.keyboard.press('Escape');

  await runByPalette(owner, 'join daily', 'Join Daily');
  await owner.getByRole('button', { name: 'Turn camera off' }).click();
  await join(owner, 'Ada');
  await runByPalette(owner, 'mute', 'Mute microphone');
  await expect(microphone(owner, 'Unmute microphone')).toBeVisible();
  await owner.keyboard.press('Control+k');
  await expect(palette(owner)).toBeVisible();
  await expectAccessible(owner, 'the palette');
  await owner.getByRole('combobox').fill('zzzz');
  await expect(palette(owner).getByText('Nothing fits.')).toBeVisible();
  await owner.keyboard.press('Escape');
  await expect(palette(owner)).toBeHidden();

  // On the smallest screen nothing is cut off, and what has no room is under "More".
  await owner.setViewportSize({ width: 360, height: 640 });
  const bar = owner.getByRole('toolbar', { name: 'Controls' });
  await expect(bar.getByRole('button', { name: /^People/u })).toHaveCount(0);
  const edges = await bar.evaluate(({ clientWidth, scrollWidth }) => ({ clientWidth, scrollWidth }));
  expect(edges).toEqual({ clientWidth: 360, scrollWidth: 360 });
  await bar.getByRole('button', { name: 'More', exact: true }).click();
  await owner.getByRole('menuitemcheckbox', { name: /^People/u }).click();
  await expect(owner.getByRole('complementary', { name: 'People' })).toBeVisible();
});

test('what a menu opened gives the keyboard back to its button, the first time too', async ({ owner }) => {
  await createRoom(owner, 'Daily');
  await owner.getByRole('link', { name: 'Join Daily' }).click();
  await join(owner, 'Ada');
  const ways = owner.getByRole('button', { name: 'Ways to leave' });
  await ways.press('Enter');
  await owner.getByRole('menuitem', { name: 'End for everyone' }).press('Enter');
  await expect(owner.getByRole('alertdialog').getByRole('button', { name: 'Cancel' })).toBeFocused();
  await expect(owner.getByRole('menu')).toHaveCount(0);
  await owner.keyboard.press('Escape');
  await expect(ways).toBeFocused();

  const more = owner.getByRole('button', { name: 'More', exact: true });
  await more.press('Enter');
  await owner.getByRole('menuitem', { name: 'Polls' }).press('Enter');
  const polls = owner.getByRole('complementary', { name: 'Polls' });
  await expect(polls).toBeFocused();
  await polls.getByRole('button', { name: 'Close' }).press('Enter');
  await expect(more).toBeFocused();
});

test('shows the call in a small window on top of others', async ({ owner, guest }) => {
  test.skip(!(await owner.evaluate(() => 'documentPictureInPicture' in window)), 'This browser has no such window.');
  await createRoom(owner, 'Daily');
  const link = await readLink(owner, 'Daily', 'Speakers');
  const bo = await guest();
  await bo.goto(link);
  await join(bo, 'Bo');
  await owner.getByRole('link', { name: 'Join Daily' }).click();
  await join(owner, 'Ada');
  await expectMovingPicture(cameraTile(owner, 'Bo'));

  const opening = owner.context().waitForEvent('page');
  await owner.getByRole('button', { name: 'More', exact: true }).click();
  await owner.getByRole('menuitem', { name: 'Open mini window' }).click();
  const mini = await opening;
  await expectMovingPicture(mini.getByTestId('mini-tile').filter({ hasText: 'Bo' }));
  await mini.getByRole('button', { name: 'Mute microphone' }).click();
  await expect(microphone(owner, 'Unmute microphone')).toBeVisible();
  await mini.getByRole('button', { name: 'Back to the meeting' }).click();
  await expect.poll(() => mini.isClosed()).toBe(true);

  // One that the browser hands over only when the call has ended does not stay open, with nothing in it.
  await owner.evaluate(() => {
    type Api = { requestWindow(options: object): Promise<Window> };
    const { documentPictureInPicture: api } = window as unknown as { documentPictureInPicture: Api };
    const open = api.requestWindow.bind(api);
    api.requestWindow = async (options) => {
      const opened = await open(options);
      await new Promise((resolve) => addEventListener('window-ready', resolve, { once: true }));
      return opened;
    };
  });
  const openingAgain = owner.context().waitForEvent('page');
  await owner.getByRole('button', { name: 'More', exact: true }).click();
  await owner.getByRole('menuitem', { name: 'Open mini window' }).click();
  const late = await openingAgain;
  await owner.getByRole('button', { name: 'Leave', exact: true }).click();
  await expect(owner.getByRole('button', { name: 'Rejoin' })).toBeVisible();
  await owner.evaluate(() => dispatchEvent(new Event('window-ready')));
  await expect.poll(() => late.isClosed()).toBe(true);
});
