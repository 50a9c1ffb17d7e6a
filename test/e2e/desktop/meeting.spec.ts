import {
  cameraTile,
  createRoom,
  expectMovingPicture,
  expectSound,
  join,
  middleColour,
  readLink,
} from '../../support/meeting';
import { expect, test } from '../../support/test';

test('the desktop meets a guest and shares a real window with them', async ({ desktop, display, guest }) => {
  const { page } = desktop;
  await createRoom(page, 'Design weekly');
  const link = await readLink(page, 'Design weekly', 'Speakers');
  await page.getByRole('link', { name: 'Join Design weekly' }).click();
  await join(page, 'Ada');

  const bo = await guest();
  await bo.goto(link);
  await join(bo, 'Bo');
  await expectMovingPicture(cameraTile(page, 'Bo'));
  await expectMovingPicture(cameraTile(bo, 'Ada'));
  await expectSound(bo);

  await test.step('a window of another program, chosen in our picker', async () => {
    const clock = display.run('xclock', ['-digital', '-geometry', '500x300+50+50', '-bg', '#c82828', '-update', '1']);
    await page.getByRole('button', { name: 'Share screen' }).click();
    const picker = page.getByRole('dialog', { name: 'Share your screen' });
    await picker.getByRole('tab', { name: 'Windows' }).click();
    await picker.getByRole('radio', { name: 'xclock' }).click();
    await picker.getByRole('button', { name: 'Share', exact: true }).click();
    const share = bo.locator('[data-testid="tile"][data-kind="share"]');
    await expectMovingPicture(share);
    await expect.poll(async () => (await middleColour(share))[0], { message: 'red arrives' }).toBeGreaterThan(150);
    expect((await middleColour(share))[1]).toBeLessThan(100);
    // The shared program closes: the share ends by itself, and its owner is told why.
    await clock.kill();
    await expect(share).toHaveCount(0);
    await expect(page.getByText(/what you shared was closed/u)).toBeVisible();
  });

  await page.getByRole('button', { name: 'Leave', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'You left the meeting' })).toBeVisible();
});

test('quitting asks once while others are in a meeting on this computer', async ({ desktop, guest }) => {
  const { page, app } = desktop;
  await createRoom(page, 'Daily');
  const link = await readLink(page, 'Daily', 'Speakers');
  await page.getByRole('link', { name: 'Join Daily' }).click();
  await join(page, 'Ada');
  const bo = await guest({ permissions: [] });
  await bo.goto(link);
  await join(bo, 'Bo');
  await expect(cameraTile(page, 'Bo')).toBeVisible();

  // The system's own question, which nobody here can press: answered as its buttons are counted.
  const quit = (answer: number) =>
    app.evaluate(async ({ app: running, dialog }, response) => {
      const asked = new Promise<Electron.MessageBoxOptions | undefined>((resolve) => {
        dialog.showMessageBox = async (_window: unknown, options?: Electron.MessageBoxOptions) => {
          resolve(options);
          return { response, checkboxChecked: false };
        };
      });
      running.quit();
      return asked;
    }, answer);
  const asked = await quit(1);
  expect(asked?.detail).toContain('Daily');
  expect(asked?.buttons).toEqual(['Quit and end it', 'Stay']);
  await expect(cameraTile(bo, 'Ada')).toBeVisible();

  await bo.getByRole('button', { name: 'Leave', exact: true }).click();
  // The page sees them go before it is written down.
  const question = page.getByRole('alertdialog', { name: 'Leave the call and quit?' });
  await expect(async () => {
    await app.evaluate(({ app: running }) => running.quit());
    await expect(question).toBeVisible({ timeout: 1000 });
  }).toPass();
});

test('nobody is put out of a meeting on this computer by a setting, unless its owner says so', async ({
  desktop,
  guest,
}) => {
  const { page, app } = desktop;
  await createRoom(page, 'Daily');
  const bo = await guest({ permissions: [] });
  await bo.goto(await readLink(page, 'Daily', 'Speakers'));
  await join(bo, 'Bo');
  await expect(page.getByText('1 inside')).toBeVisible();
  // The system's own question, which nobody here can press: answered as its buttons are counted.
  const asked = app.evaluate(
    ({ dialog }) =>
      new Promise<Electron.MessageBoxOptions | undefined>((resolve) => {
        dialog.showMessageBox = async (_window: unknown, options?: Electron.MessageBoxOptions) => {
          resolve(options);
          return { response: 1, checkboxChecked: false };
        };
      }),
  );
  await page.getByRole('link', { name: 'Settings' }).first().click();
  const network = page.getByRole('switch', { name: 'Let people on this network join' });
  await network.click();
  const question = await asked;
  expect(question?.detail).toContain('Daily');
  expect(question?.buttons).toEqual(['Put everyone out', 'Wait']);
  await expect(page.getByRole('alert').filter({ hasText: 'so nothing was changed' })).toBeVisible();
  await expect(network).not.toBeChecked();
  await expect(bo.getByRole('button', { name: 'Leave', exact: true })).toBeVisible();
});
