import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from '../../support/expectAccessible';
import { hostRest } from '../../support/hostRest';
import { cameraTile, openPanel } from '../../support/meeting';
import { shootScreen } from '../../support/shootScreen';
import { expect, test } from '../../support/test';
import { threeEnter } from '../../support/threeEnter';

// Three browsers at once.
test.slow();

const person = (page: Page, name: string): Locator => page.getByTestId('person').filter({ hasText: name });
const names = (page: Page) =>
  page
    .getByTestId('person')
    .evaluateAll((people) => people.map((one) => /Ada|Bo|Chi/u.exec(one.textContent ?? '')?.[0]));

test('hands are seen in order and lowered, and reactions float over whoever sends them', async ({ host, guest }) => {
  const room = await hostRest(host).makeRoom({
    roomName: 'Daily',
    config: { join: { camera: false, microphone: false } },
  });
  const { ada, bo, chi } = await threeEnter(guest, room);
  await expect(cameraTile(ada, 'Chi')).toBeVisible();

  await test.step('up, by a key or the button, in order', async () => {
    await chi.keyboard.press('h');
    await expect(chi.getByRole('button', { name: 'Lower hand' })).toHaveAttribute('aria-pressed', 'true');
    await expect(ada.getByText('Chi raises a hand.').first()).toBeVisible();
    await bo.getByRole('button', { name: 'Raise hand' }).click();
    for (const page of [ada, bo, chi]) {
      await expect(page.getByRole('img', { name: 'Hand raised, number 2' })).toBeVisible();
    }
    await expect(cameraTile(ada, 'Chi').getByRole('img', { name: 'Hand raised, number 1' })).toBeVisible();
    await openPanel(ada, 'People');
    await expect.poll(() => names(ada)).toEqual(['Chi', 'Bo', 'Ada']);
    await expectAccessible(ada, 'hands');
    await shootScreen(ada, 'call-hands');
    // Nobody but moderators lowers the hands of others.
    await openPanel(bo, 'People');
    await expect(bo.getByRole('button', { name: 'Lower all hands' })).toHaveCount(0);
  });

  await test.step('down: one, one’s own, all', async () => {
    await ada.getByRole('button', { name: 'More for Chi' }).click();
    await ada.getByRole('menuitem', { name: 'Lower hand' }).click();
    await expect(chi.getByText('A moderator lowered your hand.')).toBeVisible();
    await expect(person(ada, 'Bo').getByRole('img', { name: 'Hand raised, number 1' })).toBeVisible();
    await bo.getByRole('button', { name: 'Lower hand' }).click();
    await expect(ada.getByRole('img', { name: /^Hand raised/u })).toHaveCount(0);
    await expect(bo.getByText('A moderator lowered your hand.')).toHaveCount(0);
    // The key does the opposite of what the page knows.
    await expect(bo.getByRole('button', { name: 'Raise hand' })).toBeVisible();
    await chi.keyboard.press('h');
    await bo.keyboard.press('h');
    await expect(ada.getByRole('img', { name: 'Hand raised, number 2' }).first()).toBeVisible();
    await ada.getByRole('button', { name: 'Lower all hands' }).click();
    for (const page of [ada, bo, chi]) await expect(page.getByRole('img', { name: /^Hand raised/u })).toHaveCount(0);
  });

  await test.step('a reaction, by keys alone', async () => {
    await bo.getByRole('button', { name: 'React' }).focus();
    await bo.keyboard.press('Enter');
    await expect(bo.getByRole('dialog', { name: 'Reactions' })).toBeVisible();
    await expectAccessible(bo, 'reactions');
    await bo.getByRole('button', { name: 'Applause' }).press('Enter');
    for (const page of [ada, bo]) await expect(page.getByTestId('reactions').getByText('👏')).toBeVisible();
    await expect(ada.getByText('Bo reacts with Applause')).toBeAttached();
    await expect(ada.getByTestId('reactions').getByText('👏')).toHaveCount(0);
    await bo.keyboard.press('Escape');
    await expect(bo.getByRole('button', { name: 'React' })).toBeFocused();
  });
});
