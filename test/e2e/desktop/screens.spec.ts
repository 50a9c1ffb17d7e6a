import { createRoom, join } from '../../support/meeting';
import { shootScreen } from '../../support/shootScreen';
import { expect, test } from '../../support/test';

test('pictures of what only the desktop has', async ({ desktop, display }) => {
  const { page, app } = desktop;
  display.run('xclock', ['-digital', '-geometry', '500x300+50+50']);
  await createRoom(page, 'Daily');
  await shootScreen(page, 'desktop-home');
  await page.getByRole('button', { name: 'This computer' }).click();
  await page.getByRole('menuitem', { name: /workspaces/iu }).click();
  await expect(page.getByRole('heading', { name: 'Workspaces' })).toBeVisible();
  await shootScreen(page, 'desktop-workspaces');
  await page.getByRole('button', { name: 'Add workspace' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await shootScreen(page, 'desktop-workspace-new');
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
  await shootScreen(page, 'desktop-settings');

  await page.getByRole('link', { name: 'Rooms', exact: true }).click();
  await page.getByRole('link', { name: 'Join Daily' }).click();
  await join(page, 'Ada');
  await page.getByRole('button', { name: 'Share screen' }).click();
  await page.getByRole('tab', { name: 'Windows' }).click();
  await page.getByRole('radio', { name: 'xclock' }).click();
  await shootScreen(page, 'desktop-share-picker');
  const opening = app.waitForEvent('window');
  await page.getByRole('dialog').getByRole('button', { name: 'Share', exact: true }).click();
  const bar = await opening;
  await expect(bar.getByText('Sharing xclock')).toBeVisible();
  await bar.screenshot({ path: 'screenshots/desktop-sharing-bar.png' });
  await shootScreen(page, 'desktop-sharing');
});
