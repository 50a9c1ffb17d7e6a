import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from '../../support/expectAccessible';
import { hostRest } from '../../support/hostRest';
import { join } from '../../support/meeting';
import { shareSlides } from '../../support/shareSlides';
import { expect, test } from '../../support/test';

const RED = 'rgb(210, 30, 30)';
const BLUE = 'rgb(30, 30, 210)';
const GREEN = 'rgb(20, 160, 40)';

type Hue = 'red' | 'green' | 'blue' | 'dark' | 'other' | 'none';

/** What colour the received picture has, a quarter from its left and from its right edge. */
function huesOf(tile: Locator): Promise<[Hue, Hue]> {
  return tile.locator('video').evaluate((video: HTMLVideoElement): [Hue, Hue] => {
    const drawing = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    const hueAt = (part: number): Hue => {
      if (!drawing || video.videoWidth === 0) return 'none';
      drawing.drawImage(video, video.videoWidth * part, video.videoHeight / 2, 1, 1, 0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0] = drawing.getImageData(0, 0, 1, 1).data;
      if (Math.max(red, green, blue) < 60) return 'dark';
      if (red > 2 * green && red > 2 * blue) return 'red';
      if (blue > 2 * green && blue > 2 * red) return 'blue';
      return green > 2 * red && green > 2 * blue ? 'green' : 'other';
    };
    return [hueAt(0.25), hueAt(0.75)];
  });
}

const sidOf = (tile: Locator) =>
  tile
    .locator('video')
    .evaluate((video: HTMLVideoElement) =>
      video.srcObject instanceof MediaStream ? video.srcObject.getVideoTracks()[0]?.id : undefined,
    );

async function inMenu(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: 'How to share' }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

test('others see a share still, dark and in part, and it stays the same publication', async ({ host, guest }) => {
  const { moderatorUrl, speakerUrl: link } = await hostRest(host).makeRoom({
    roomName: 'Review',
    config: { join: { camera: false, microphone: false } },
  });
  const ada = await guest();
  await ada.goto(moderatorUrl);
  await join(ada, 'Ada');
  const bo = await guest({ permissions: ['microphone'] });
  const slides = await shareSlides(bo.context(), RED, RED);
  await bo.goto(link);
  await join(bo, 'Bo');
  await bo.getByRole('button', { name: 'Share screen' }).click();
  const seen = ada.locator('[data-testid="tile"][data-kind="share"]');
  const shows = (left: Hue, right = left) => expect.poll(() => huesOf(seen)).toEqual([left, right]);
  await shows('red');
  const sid = await sidOf(seen);

  await inMenu(bo, 'Pause sharing');
  await expect(seen).toContainText('Paused');
  await expect(bo.getByText('Others see a still picture of your share.')).toBeVisible();
  await slides.paint(BLUE, GREEN);
  // Whoever comes now gets the still picture too.
  const cy = await guest({ permissions: ['microphone'] });
  await cy.goto(link);
  await join(cy, 'Cy');
  const late = cy.locator('[data-testid="tile"][data-kind="share"]');
  await expect.poll(() => huesOf(late)).toEqual(['red', 'red']);
  await expect(late).toContainText('Paused');
  await shows('red');

  await bo.getByRole('button', { name: 'Go on', exact: true }).click();
  await shows('blue', 'green');
  await expect(seen).not.toContainText('Paused');

  await inMenu(bo, 'What others see');
  const view = bo.getByRole('dialog', { name: 'What others see' });
  await view.getByRole('button', { name: 'Hide', exact: true }).click();
  await shows('dark');
  await expect(view).toContainText('Others see a dark picture');
  await view.getByRole('button', { name: 'Go on', exact: true }).click();
  await shows('blue', 'green');

  await view.getByRole('button', { name: 'Show a part only' }).click();
  await expectAccessible(bo, 'a part of a share');
  await bo.getByRole('slider', { name: 'Left edge' }).fill('50');
  await bo.getByRole('button', { name: 'Show this part' }).click();
  await shows('green');
  expect(await sidOf(seen)).toBe(sid);
});
