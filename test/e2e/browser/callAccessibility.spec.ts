import type { Page } from '@playwright/test';
import { expectAccessible } from '../../support/expectAccessible';
import { hostRest } from '../../support/hostRest';
import { cameraTile, chat, join, openPanel } from '../../support/meeting';
import { expect, test } from '../../support/test';

// Two browsers at once, and axe over many screens.
test.slow();

/** What screen readers are told, once it is said. */
const said = (page: Page, words: string) => page.locator('[aria-live="polite"]').filter({ hasText: words });

/** The page in another language from its next load on. */
async function speak(page: Page, language: string): Promise<void> {
  await page.evaluate((chosen) => {
    const stored = JSON.parse(localStorage.getItem('parley.preferences') ?? '{}');
    const state = { ...stored.state, language: chosen };
    localStorage.setItem('parley.preferences', JSON.stringify({ ...stored, state }));
  }, language);
  await page.reload();
}

test('a call keeps WCAG A and AA, tells what happens, and is as good in other languages', async ({ host, guest }) => {
  const { speakerUrl, moderatorUrl } = await hostRest(host).makeRoom({
    roomName: 'Daily',
    config: { join: { camera: false } },
  });
  const [ada, bo] = [await guest(), await guest()];
  await ada.goto(moderatorUrl);
  await join(ada, 'Ada');
  await expectAccessible(ada, 'call, alone');

  await test.step('who joins and what is written is announced', async () => {
    await bo.goto(speakerUrl);
    await Promise.all([expect(said(ada, 'Bo joined.')).toBeAttached(), join(bo, 'Bo')]);
    await expect(cameraTile(ada, 'Bo')).toBeVisible();
    await expectAccessible(ada, 'call with another');
    await Promise.all([expect(said(ada, 'Bo writes: Good morning')).toBeAttached(), chat(bo, [ada], 'Good morning')]);
    await expectAccessible(ada, 'chat');
  });

  const more = ada.getByRole('button', { name: 'More', exact: true });
  const choose = async (item: string) => {
    await more.click();
    await ada
      .getByRole('menuitem', { name: item })
      .or(ada.getByRole('menuitemcheckbox', { name: item }))
      .click();
  };

  await test.step('each panel', async () => {
    await openPanel(ada, 'People');
    await expect(ada.getByRole('complementary', { name: 'People' })).toBeVisible();
    await expectAccessible(ada, 'people');
    for (const [item, panel] of [
      ['Polls', 'Polls'],
      ['Breakout rooms', 'Breakout rooms'],
      ['connection quality', 'Connection quality'],
      ['transcript', 'Transcript'],
    ] as const) {
      await choose(item);
      await expect(ada.getByRole('complementary', { name: panel })).toBeFocused();
      await expectAccessible(ada, panel);
    }
  });

  await test.step('the focus goes into a panel, and back to where it was', async () => {
    const people = ada.getByRole('button', { name: /^People,/u });
    const panel = ada.getByRole('complementary', { name: 'People' });
    await people.focus();
    await ada.keyboard.press('Enter');
    await expect(panel).toBeFocused();
    await ada.keyboard.press('Tab');
    await expect(panel.getByRole('button', { name: 'Close' })).toBeFocused();
    await ada.keyboard.press('Enter');
    await expect(people).toBeFocused();
    await more.focus();
    await ada.keyboard.press('Enter');
    await ada.getByRole('menuitem', { name: 'Polls' }).press('Enter');
    await expect(ada.getByRole('complementary', { name: 'Polls' })).toBeFocused();
    await ada.keyboard.press('Escape');
    await expect(more).toBeFocused();
    const chat = ada.getByRole('button', { name: /^Chat/u });
    for (const time of ['fetched for it', 'there at once']) {
      await chat.focus();
      await ada.keyboard.press('Enter');
      await expect(ada.getByRole('textbox', { name: 'Message' }), time).toBeFocused();
      await ada.keyboard.press('Escape');
      await expect(chat, time).toBeFocused();
    }
    await choose('Devices and background');
    await expect(ada.getByRole('dialog', { name: 'Devices' })).toBeVisible();
    await expectAccessible(ada, 'devices');
    await ada.keyboard.press('Escape');
    await expect(more).toBeFocused();
  });

  await test.step('what is announced can be chosen', async () => {
    await ada.keyboard.press('Control+k');
    await ada.getByRole('combobox').fill('announced');
    await ada.keyboard.press('Enter');
    const dialog = ada.getByRole('dialog', { name: 'Announcements' });
    await dialog.getByText('Only those for me').click();
    await expectAccessible(ada, 'announcements');
    await ada.keyboard.press('Escape');
  });

  await test.step('in Arabic everything is turned around', async () => {
    await speak(ada, 'ar');
    await expect(ada.locator('html')).toHaveAttribute('dir', 'rtl');
    await expect(ada.locator('html')).toHaveAttribute('lang', 'ar');
    await ada.getByRole('button', { name: 'انضمام', exact: true }).click();
    await expect(ada.getByRole('button', { name: 'مغادرة', exact: true })).toBeVisible();
    await expect(cameraTile(ada, 'Bo')).toBeVisible();
    await ada.getByRole('button', { name: /^الأشخاص/u }).click();
    await expect(ada.getByRole('complementary')).toBeVisible();
    await expectAccessible(ada, 'people in Arabic');
    const [panel, stage] = [
      await ada.getByRole('complementary').boundingBox(),
      await cameraTile(ada, 'Bo').boundingBox(),
    ];
    expect(panel?.x).toBeLessThan(stage?.x ?? 0);
  });

  await test.step('in German', async () => {
    await speak(ada, 'de');
    await expect(ada.getByRole('button', { name: 'Beitreten', exact: true })).toBeVisible();
  });
});
