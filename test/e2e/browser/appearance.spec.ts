import type { Page } from '@playwright/test';
import { expectAccessible } from '../../support/expectAccessible';
import { createRoom, join, readLink } from '../../support/meeting';
import { shootScreen } from '../../support/shootScreen';
import { expect, test } from '../../support/test';

/** What a custom property of the whole page is set to now. */
const token = (page: Page, name: string) =>
  page.evaluate((property) => getComputedStyle(document.documentElement).getPropertyValue(property).trim(), name);

test('rooms wear the colours of the host, and only while they are shown', async ({ owner, guest, host }) => {
  await createRoom(owner, 'Daily');
  const link = await readLink(owner, 'Daily', 'Speakers');
  await owner.goto(`${host.url}/settings`);
  await owner.getByRole('link', { name: 'Change how all rooms look' }).click();
  await owner.getByRole('radio', { name: 'Dark' }).check();
  await owner.getByRole('textbox', { name: 'Highlights', exact: true }).fill('#101418');
  // Nobody would see who is speaking.
  await expect(owner.getByText(/^Highlights on the background reach 1\.\d to 1/u)).toBeVisible();
  await shootScreen(owner, 'appearance-unreadable');
  await owner.getByRole('textbox', { name: 'Highlights', exact: true }).fill('#ffb000');
  await owner.getByRole('textbox', { name: 'Background', exact: true }).fill('#20304a');
  await owner.getByRole('textbox', { name: 'Panels and dialogs', exact: true }).fill('#f4efe6');
  await owner.getByRole('textbox', { name: 'Controls', exact: true }).fill('#36507a');
  await shootScreen(owner, 'appearance');
  await owner.getByRole('button', { name: 'Save' }).click();
  await expect(owner.getByText(/^The look is saved/u)).toBeVisible();

  const bo = await guest({ colorScheme: 'light' });
  await bo.goto(link);
  await expect.poll(() => token(bo, '--accent')).toBe('#ffb000');
  expect(await token(bo, '--stage')).toBe('#20304a');
  await shootScreen(bo, 'prejoin-themed');
  await join(bo, 'Bo');
  await bo.getByRole('button', { name: /^People/u }).click();
  await shootScreen(bo, 'call-themed');
  await bo.getByRole('button', { name: 'Leave', exact: true }).click();
  await bo.getByRole('button', { name: 'Home' }).click();
  await expect.poll(() => token(bo, '--accent')).not.toBe('#ffb000');
});

test("a room's own look comes before the host's", async ({ owner, host }) => {
  const look = { baseTheme: 'dark', accentColor: '#ffb000' };
  expect((await owner.request.put(`${host.url}/api/v1/appearance`, { data: { appearance: look } })).ok()).toBe(true);
  await createRoom(owner, 'Board');
  await owner.getByRole('button', { name: 'More for Board' }).click();
  await owner.getByRole('menuitem', { name: 'Settings' }).click();
  await owner.getByRole('button', { name: 'Look', exact: true }).click();
  await owner.getByRole('switch', { name: 'A look of its own' }).check();
  await owner.getByRole('textbox', { name: 'Highlights', exact: true }).fill('#7a1fa2');
  await owner.getByRole('button', { name: 'Save' }).click();
  await expect(owner.getByText('Saved.', { exact: true })).toBeVisible();
  await owner.getByRole('link', { name: 'Join', exact: true }).click();
  await expect.poll(() => token(owner, '--accent')).toBe('#7a1fa2');
});

test('the page of the look keeps WCAG A and AA', async ({ owner, host }) => {
  await owner.goto(`${host.url}/settings/appearance`);
  await expect(owner.getByRole('heading', { name: 'Look of all rooms' })).toBeVisible();
  await owner.getByRole('textbox', { name: 'Highlights', exact: true }).fill('#7a1fa2');
  await expectAccessible(owner, 'look of all rooms');
});
