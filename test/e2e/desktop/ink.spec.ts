import type { Locator, Page } from '@playwright/test';
import { createRoom, expectMovingPicture, join, readLink } from '../../support/meeting';
import { expect, test } from '../../support/test';

const shareOn = (page: Page) => page.locator('[data-testid="tile"][data-kind="share"]');

/** How many pixels of the share's picture have the colour of some ink: strong, and unlike a desktop's greys. */
function inkInPicture(share: Locator): Promise<number> {
  return share.locator('video').evaluate((video: HTMLVideoElement) => {
    const canvas = new OffscreenCanvas(video.videoWidth, video.videoHeight);
    const drawing = canvas.getContext('2d');
    drawing?.drawImage(video, 0, 0);
    // At the right edge of the screen, where nothing of ours is but the ink.
    const [left, top] = [Math.round(video.videoWidth * 0.92), Math.round(video.videoHeight * 0.4)];
    const { data = [] } =
      drawing?.getImageData(left, top, Math.round(video.videoWidth * 0.06), Math.round(video.videoHeight * 0.2)) ?? {};
    return Array.from({ length: data.length / 4 }, (_, at) => [
      data[4 * at] ?? 0,
      data[4 * at + 1] ?? 0,
      data[4 * at + 2] ?? 0,
    ]).filter((colour) => Math.max(...colour) > 150).length;
  });
}

test('others draw on the real screen of who shares it, who goes on working there', async ({ desktop, guest }) => {
  const { page, app } = desktop;
  await createRoom(page, 'Review');
  const link = await readLink(page, 'Review', 'Speakers');
  await page.getByRole('link', { name: 'Join Review' }).click();
  await join(page, 'Ada');
  const bo = await guest({ permissions: [] });
  await bo.goto(link);
  await join(bo, 'Bo');
  await page.getByRole('button', { name: 'Share screen' }).click();
  await page
    .getByRole('radio', { name: /screen/iu })
    .first()
    .click();
  await page.getByRole('dialog').getByRole('button', { name: 'Share', exact: true }).click();
  const overlay = () => app.windows().find((window) => window.url() === 'about:blank');
  const facts = () =>
    app.evaluate(({ BrowserWindow, screen }) => {
      const window = BrowserWindow.getAllWindows().find(({ webContents }) => webContents.getURL() === 'about:blank');
      const shared = screen.getPrimaryDisplay().bounds;
      const place = window?.getBounds();
      return {
        isOpen: window !== undefined,
        isVisible: window?.isVisible() ?? false,
        isOnTop: window?.isAlwaysOnTop(),
        isFocusable: window?.isFocusable(),
        // A pixel less than asked for is this system's doing.
        covers: place && Math.abs(place.width - shared.width) < 2 && Math.abs(place.height - shared.height) < 2,
      };
    });
  // Nothing lies over the screen before somebody draws.
  await expect.poll(facts).toMatchObject({ isOpen: true, isVisible: false });

  await expectMovingPicture(shareOn(bo));
  await bo.keyboard.press('Shift+D');
  const canvas = shareOn(bo).getByTestId('ink');
  await expect(canvas).toBeFocused();
  await bo.getByRole('button', { name: 'Ink fades after a few seconds' }).click();
  const box = await shareOn(bo)
    .locator('video')
    .evaluate((video: HTMLVideoElement) => {
      const { left, top, width, height } = video.getBoundingClientRect();
      const fit = Math.min(width / video.videoWidth, height / video.videoHeight);
      const [shown, tall] = [video.videoWidth * fit, video.videoHeight * fit];
      return { x: left + (width - shown) / 2, y: top + (height - tall) / 2, width: shown, height: tall };
    });
  expect(await inkInPicture(shareOn(bo))).toBe(0);
  await bo.mouse.move(box.x + 0.95 * box.width, box.y + 0.42 * box.height);
  await bo.mouse.down();
  await bo.mouse.move(box.x + 0.95 * box.width, box.y + 0.58 * box.height, { steps: 10 });
  await bo.mouse.up();

  await expect.poll(facts).toEqual({ isOpen: true, isVisible: true, isOnTop: true, isFocusable: false, covers: true });
  // Linux captures it with the screen: the picture that comes back has the ink, so nobody draws it once more.
  await expect.poll(() => inkInPicture(shareOn(bo)), { message: 'the ink is on the screen' }).toBeGreaterThan(20);
  await expect
    .poll(() => canvas.evaluate((element: HTMLCanvasElement) => element.width), { message: 'and not drawn twice' })
    .toBe(1);
  const drawn = await overlay()?.evaluate(() => {
    const element = document.querySelector('canvas');
    const [x, y] = [Math.round((element?.width ?? 0) * 0.95), Math.round((element?.height ?? 0) / 2)];
    return element?.getContext('2d')?.getImageData(x, y, 1, 1).data[3];
  });
  expect(drawn).toBe(255);

  // What is on the screen is wiped off by who shares it, and gone with the share.
  await bo.keyboard.press('Control+z');
  await expect.poll(facts).toMatchObject({ isOpen: true, isVisible: false });
  await page.getByRole('button', { name: 'Stop sharing' }).click();
  await expect.poll(facts).toMatchObject({ isOpen: false });
});
