import { createRoom, join } from '../../support/meeting';
import { expect, test } from '../../support/test';

test('shares a window of another program, and asks before it quits meanwhile', async ({ desktop, display }) => {
  const { page, app } = desktop;
  display.run('xclock');
  await createRoom(page, 'Daily');
  await page.getByRole('link', { name: 'Join Daily' }).click();
  await join(page, 'Ada');

  await page.getByRole('button', { name: 'Share screen' }).click();
  await page.getByRole('tab', { name: 'Windows' }).click();
  await page.getByRole('radio', { name: 'xclock' }).click();
  const opening = app.waitForEvent('window');
  await page.getByRole('dialog').getByRole('button', { name: 'Share', exact: true }).click();
  const bar = await opening;
  await expect(bar.getByText('Sharing xclock')).toBeVisible();
  const barWindow = await app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find(({ webContents }) =>
      webContents.getURL().endsWith('/sharing-bar'),
    );
    return { top: window?.isAlwaysOnTop(), focused: window?.isFocused() };
  });
  expect(barWindow).toEqual({ top: true, focused: false });

  await bar.getByRole('button', { name: 'Pause' }).click();
  await expect(bar.getByText('Others see a still picture')).toBeVisible();
  await expect(page.getByText('Others see a still picture of your share.')).toBeVisible();
  await bar.getByRole('button', { name: 'Go on' }).click();
  await expect(bar.getByText('Sharing xclock')).toBeVisible();
  await bar.getByRole('button', { name: 'New share' }).click();
  await page.getByRole('radiogroup', { name: 'Screens' }).getByRole('radio').first().click();
  await expect(page.getByText('Parley is on this screen')).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Share', exact: true }).click();
  await expect(bar.getByText('Sharing xclock')).toBeHidden();

  await app.evaluate(({ app: electron }) => electron.quit());
  const question = page.getByRole('alertdialog');
  await expect(question).toContainText('Leave the call and quit?');
  await question.getByRole('button', { name: 'Stay' }).click();
  await expect(page.getByRole('button', { name: 'Leave' }).first()).toBeVisible();

  await bar.getByRole('button', { name: 'Stop' }).click();
  await expect.poll(() => app.windows().length).toBe(1);

  await app.evaluate(({ app: electron }) => electron.quit());
  const gone = new Promise((resolve) => app.process().once('exit', resolve));
  await page.getByRole('button', { name: 'Leave and quit' }).click();
  expect(await gone).toBe(0);
});
