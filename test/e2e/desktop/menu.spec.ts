import type { ElectronApplication } from '@playwright/test';
import { createRoom, join } from '../../support/meeting';
import { expect, test } from '../../support/test';

/** What the native menu says of an action now; undefined where it does not have it. */
function menuItem(app: ElectronApplication, id: string) {
  return app.evaluate(({ Menu }, wanted) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(wanted);
    return item && { label: item.label, enabled: item.enabled, keys: item.accelerator };
  }, id);
}

function choose(app: ElectronApplication, id: string): Promise<void> {
  return app.evaluate(({ Menu }, wanted) => {
    Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click();
  }, id);
}

const menuTitles = (app: ElectronApplication) =>
  app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label));

test('the native menu and the tray do what the page can do, in its words', async ({ desktop }) => {
  const { page, app } = desktop;
  await createRoom(page, 'Daily');
  await expect.poll(() => menuItem(app, 'room.create')).toMatchObject({ enabled: true, keys: 'CmdOrCtrl+N' });
  expect(await menuItem(app, 'mic.toggle')).toBeFalsy();
  expect(await menuTitles(app)).not.toContain('Call');
  await choose(app, 'settings.open');
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();

  await page.getByRole('link', { name: 'Rooms', exact: true }).click();
  await page.getByRole('link', { name: 'Join Daily' }).click();
  await join(page, 'Ada');
  await expect.poll(() => menuItem(app, 'room.create')).toMatchObject({ enabled: false });
  await expect.poll(() => menuItem(app, 'mic.toggle')).toMatchObject({ label: 'Mute microphone', enabled: true });
  expect(await menuTitles(app)).toContain('Call');
  await choose(app, 'mic.toggle');
  await expect(page.getByRole('button', { name: 'Unmute microphone' })).toBeVisible();
  await expect.poll(() => menuItem(app, 'mic.toggle')).toMatchObject({ label: 'Unmute microphone' });

  // Other keys are shown as soon as they are chosen.
  await page.keyboard.press('Control+/');
  await page.getByRole('button', { name: /^Change keys for: Mute or unmute/u }).click();
  await page.keyboard.press('Alt+m');
  await expect.poll(() => menuItem(app, 'mic.toggle')).toMatchObject({ keys: 'Alt+M' });
  await page.keyboard.press('Escape');

  const shown = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible());
  const close = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await close();
  const question = page.getByRole('dialog', { name: 'Close the window and stay in the call?' });
  await question.getByRole('button', { name: 'Stay in the call' }).click();
  await expect.poll(shown).toBe(false);
  await choose(app, 'mic.toggle');
  await expect.poll(() => menuItem(app, 'mic.toggle')).toMatchObject({ label: 'Mute microphone' });

  const gone = new Promise((resolve) => app.process().once('exit', resolve));
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.show());
  await close();
  await question.getByRole('button', { name: 'Leave and quit' }).click();
  expect(await gone).toBe(0);
});
