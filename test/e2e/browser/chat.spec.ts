import { readFile } from 'node:fs/promises';
import { expectAccessible } from '../../support/expectAccessible';
import { createRoom, join, openPanel, readLink } from '../../support/meeting';
import { shootScreen } from '../../support/shootScreen';
import { expect, test } from '../../support/test';

/** A picture of one pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const SILENT = { permissions: [] };

test('people answer, change, take back, react, name one another, whisper, and send files', async ({ owner, guest }) => {
  // Nobody needs a camera here.
  await owner.context().clearPermissions();
  await createRoom(owner, 'Chat');
  const link = await readLink(owner, 'Chat', 'Speakers');
  await owner.getByRole('link', { name: 'Join Chat' }).click();
  await join(owner, 'Ada');
  // That there is no microphone is known.
  await owner.getByRole('button', { name: 'Dismiss' }).click();
  const bo = await guest(SILENT);
  await bo.goto(link);
  await join(bo, 'Bo');
  await openPanel(bo, 'Chat');

  const field = (page = owner) => page.getByRole('textbox', { name: 'Message' });
  const message = (page: typeof owner, text: string) => page.getByTestId('message').filter({ hasText: text });
  const menu = async (page: typeof owner, text: string, item: string) => {
    // Answers quote it further down.
    const shown = message(page, text).first();
    await shown.hover();
    await shown.getByRole('button', { name: 'More for the message' }).click();
    await page.getByRole('menuitem', { name: item }).click();
  };

  // A mention is more than a message: the badge and the name of the button say so.
  await field(bo).fill('Hello @A');
  await bo.getByRole('option', { name: 'Ada' }).waitFor();
  await bo.keyboard.press('Enter');
  await expect(field(bo)).toHaveValue('Hello @Ada ');
  await field(bo).press('Enter');
  await expect(owner.getByRole('button', { name: 'Chat, 1 unread, 1 for you' })).toBeVisible();
  await openPanel(owner, 'Chat');
  await expect(message(owner, 'Hello @Ada')).toBeVisible();

  // Typing, reply, and the quote that leads back.
  await menu(owner, 'Hello @Ada', 'Reply');
  await field().pressSequentially('Hi Bo, see you at https://example.org/agenda');
  await expect(bo.getByText('Ada is writing')).toBeVisible();
  await field().press('Enter');
  await expect(bo.getByText('Ada is writing')).toBeHidden();
  await expect(message(bo, 'Hi Bo').getByRole('button', { name: 'You: Hello @Ada' })).toBeVisible();
  await expect(bo.getByRole('link', { name: 'https://example.org/agenda' })).toHaveAttribute('rel', /noopener/u);

  // The last one anew, by the arrow key.
  await field().press('ArrowUp');
  await field().fill('Hi Bo, at ten');
  await field().press('Enter');
  await expect(message(bo, 'Hi Bo, at ten')).toContainText('edited');

  // A sign on it, chosen by name.
  await message(bo, 'Hi Bo, at ten').hover();
  await message(bo, 'Hi Bo, at ten').getByRole('button', { name: 'React' }).click();
  await bo.getByRole('searchbox', { name: 'Search emoji' }).fill('thumbs up');
  await bo.getByRole('gridcell', { name: 'thumbs up' }).click();
  await expect(message(owner, 'Hi Bo, at ten').getByRole('button', { name: '👍 by Bo' })).toBeVisible();

  // Taken back.
  await field().fill('A slip of the pen');
  await field().press('Enter');
  await expect(message(bo, 'A slip of the pen')).toBeVisible();
  await menu(owner, 'A slip of the pen', 'Delete');
  await owner.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
  await expect(message(bo, 'A slip of the pen')).toHaveCount(0);
  await expect(message(bo, 'This message was deleted.')).toBeVisible();

  // A picture is shown, a program is warned about and saved only by a click.
  const files = owner.locator('input[type=file]');
  await files.setInputFiles({ name: 'map.png', mimeType: 'image/png', buffer: PNG });
  await expect(bo.getByRole('img', { name: 'Picture map.png' })).toBeVisible();
  await files.setInputFiles({ name: 'setup.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ') });
  await expect(bo.getByText('Files of this kind can harm your computer.')).toBeVisible();
  await bo.getByRole('button', { name: 'Save setup.exe' }).click();
  const download = bo.waitForEvent('download');
  await bo.getByRole('button', { name: 'Save anyway' }).click();
  expect(await readFile(await (await download).path(), 'utf8')).toBe('MZ');
  // A large one is cancelled on its way; both sides see that it did not come.
  await files.setInputFiles({ name: 'film.mp4', mimeType: 'video/mp4', buffer: Buffer.alloc(40_000_000) });
  await owner.getByRole('button', { name: 'Cancel film.mp4' }).click();
  for (const page of [owner, bo]) {
    await expect(page.getByTestId('file').filter({ hasText: 'film.mp4' })).toContainText('Cancelled', {
      timeout: 40_000,
    });
  }

  // Who comes later finds what was written to all.
  const chi = await guest(SILENT);
  await chi.goto(link);
  await join(chi, 'Chi');
  await openPanel(chi, 'Chat');
  await expect(message(chi, 'Hi Bo, at ten').getByRole('button', { name: '👍 by Bo' })).toBeVisible();
  await expect(message(chi, 'This message was deleted.')).toBeVisible();

  // Words for one are seen by two.
  await menu(owner, 'Hello @Ada', 'Write only to Bo');
  await owner.getByRole('textbox', { name: 'Message to Bo' }).fill('A secret');
  await owner.keyboard.press('Enter');
  await expect(message(bo, 'A secret')).toContainText('Only you and Ada');
  await owner.getByRole('button', { name: 'Write to everyone' }).click();
  await field().fill('For all of you');
  await field().press('Enter');
  await expect(message(chi, 'For all of you')).toBeVisible();
  await expect(message(chi, 'A secret')).toHaveCount(0);

  // Found again, and saved.
  await owner.getByRole('button', { name: 'Search the chat' }).click();
  await owner.getByRole('searchbox', { name: 'Search the chat' }).fill('bo');
  await expect(owner.getByText('1 of 2')).toBeVisible();
  // Whoever writes while the search is open goes on writing when someone else does.
  await field().focus();
  await field(chi).fill('Anyone for tea?');
  await field(chi).press('Enter');
  await expect(message(owner, 'Anyone for tea?')).toBeVisible();
  await expect(field()).toBeFocused();
  await expectAccessible(owner, 'chat with everything in it');
  await shootScreen(owner, 'chat-full');
  await owner.getByRole('button', { name: 'Close the search' }).click();
  await owner.getByRole('button', { name: 'More for the chat' }).click();
  const saved = owner.waitForEvent('download');
  await owner.getByRole('menuitem', { name: 'Save as text' }).click();
  expect(await readFile(await (await saved).path(), 'utf8')).toContain('Bo:\nHello @Ada');
});
