import { readFile } from 'node:fs/promises';
import { join as joinPath } from 'node:path';
import { cameraTile, createRoom, expectMovingPicture, join, readLink } from '../../support/meeting';
import { expect, test } from '../../support/test';

/** Of the window that shows Bo. */
const TITLE = 'Bo · Parley';

test('a tile in a window of its own: received while the app is out of sight, remembered, gone with the app’s window', async ({
  desktop,
  guest,
}) => {
  const { page, app, dataFolder } = desktop;
  await createRoom(page, 'Walls');
  const link = await readLink(page, 'Walls', 'Speakers');
  const bo = await guest({ viewport: { width: 760, height: 420 } });
  await bo.goto(link);
  await join(bo, 'Bo');
  await page.getByRole('link', { name: 'Join Walls' }).click();
  await join(page, 'Ada');
  await expectMovingPicture(cameraTile(page, 'Bo'));

  const open = async () => {
    const opening = app.waitForEvent('window');
    await page.keyboard.press('Shift+W');
    return opening;
  };
  const inMain = (what: 'hide' | 'show' | 'reload') =>
    app.evaluate(({ BrowserWindow }, wanted) => {
      const window = BrowserWindow.getAllWindows().find(({ webContents }) => webContents.getURL().includes('/room/'));
      if (wanted === 'reload') window?.webContents.reload();
      else window?.[wanted]();
    }, what);
  const tile = await open();
  await expectMovingPicture(cameraTile(tile, 'Bo'));
  await inMain('hide');
  await expectMovingPicture(cameraTile(tile, 'Bo'));

  await tile.locator('main').dblclick();
  await expect(tile.locator('figure:fullscreen')).toHaveCount(1);
  await tile.keyboard.press('Escape');
  await expect(tile.locator('figure:fullscreen')).toHaveCount(0);

  const place = await app.evaluate(({ BrowserWindow }, title) => {
    const found = BrowserWindow.getAllWindows().find((one) => one.getTitle() === title);
    found?.setBounds({ x: 40, y: 60, width: 500, height: 300 });
    return found?.getBounds();
  }, TITLE);
  expect(place).toMatchObject({ width: 500, height: 300 });
  await expect
    .poll(async () => readFile(joinPath(dataFolder, 'tiles.json'), 'utf8').catch(() => ''))
    .toContain('"width":500');
  const closed = tile.waitForEvent('close');
  await tile.getByRole('button', { name: 'Back to the meeting' }).click();
  await closed;
  await inMain('show');
  await expectMovingPicture(cameraTile(page, 'Bo'));

  const again = await open();
  await expectMovingPicture(cameraTile(again, 'Bo'));
  const size = await app.evaluate(
    ({ BrowserWindow }, title) =>
      BrowserWindow.getAllWindows()
        .find((one) => one.getTitle() === title)
        ?.getSize(),
    TITLE,
  );
  expect(size).toEqual([500, 300]);
  // No other window may open, not even by a name that begins like theirs.
  expect(await page.evaluate(() => window.open('', 'parley-tile-1'))).toBeNull();
  const gone = again.waitForEvent('close');
  await inMain('reload');
  await gone;
});
