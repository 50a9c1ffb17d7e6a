import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { hostRest } from '../../support/hostRest';
import { expectMovingPicture, join } from '../../support/meeting';
import { openSlides } from '../../support/openSlides';
import { expect, test } from '../../support/test';

/** A place on the shared picture, 0 to 1 across and down. */
type Place = readonly [x: number, y: number];

const shareOn = (page: Page) => page.locator('[data-testid="tile"][data-kind="share"]');

/** Where the place lies on the page, wherever the picture lies in its tile. */
async function spot(share: Locator, [x, y]: Place): Promise<{ x: number; y: number }> {
  return share.locator('video').evaluate(
    (video: HTMLVideoElement, [partX, partY]) => {
      const box = video.getBoundingClientRect();
      const fit = Math.min(box.width / video.videoWidth, box.height / video.videoHeight);
      const [width, height] = [video.videoWidth * fit, video.videoHeight * fit];
      return {
        x: box.left + (box.width - width) / 2 + partX * width,
        y: box.top + (box.height - height) / 2 + partY * height,
      };
    },
    [x, y] as const,
  );
}

/** The ink at a place of the picture, as `rgba`; empty where there is none. */
async function inkAt(page: Page, place: Place): Promise<string> {
  const { x, y } = await spot(shareOn(page), place);
  return shareOn(page)
    .getByTestId('ink')
    .evaluate(
      (canvas: HTMLCanvasElement, at) => {
        const box = canvas.getBoundingClientRect();
        const part = [(at.x - box.left) / box.width, (at.y - box.top) / box.height] as const;
        const [column, row] = [Math.round(part[0] * canvas.width), Math.round(part[1] * canvas.height)];
        // Before the first picture there is no place on it.
        if (Number.isNaN(column)) return '';
        const pixel = canvas.getContext('2d')?.getImageData(column, row, 1, 1).data ?? [];
        return pixel[3] ? [...pixel].join() : '';
      },
      { x, y },
    );
}

async function stroke(page: Page, from: Place, to: Place): Promise<void> {
  const [start, end] = [await spot(shareOn(page), from), await spot(shareOn(page), to)];
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(end.x, end.y, { steps: 12 });
  await page.mouse.up();
}

test('ink on a share is seen by all at the same place, until it is wiped off or forbidden', async ({ host, guest }) => {
  const { moderatorUrl, speakerUrl: link } = await hostRest(host).makeRoom({
    roomName: 'Review',
    config: { join: { camera: false, microphone: false } },
  });
  const ada = await guest();
  await ada.goto(moderatorUrl);
  await join(ada, 'Ada');
  // Of another shape than Ada's, so that the picture lies elsewhere in its tile.
  const bo = await guest({ permissions: [], viewport: { width: 900, height: 1000 } });
  await openSlides(bo.context(), 'rgb(40, 60, 90)');
  await bo.goto(link);
  await join(bo, 'Bo');
  await bo.getByRole('button', { name: 'Share screen' }).click();
  await expectMovingPicture(shareOn(ada));

  await shareOn(ada).hover();
  await ada.getByRole('button', { name: 'Draw on this share' }).click();
  const tools = ada.getByRole('group', { name: 'Drawing' });
  // Only what belongs to drawing: a note of the call may lie over the share's own buttons meanwhile.
  const { violations } = await new AxeBuilder({ page: ada })
    .include('fieldset[data-open]')
    .include('canvas')
    .setLegacyMode()
    .analyze();
  expect(violations).toEqual([]);
  await tools.getByRole('button', { name: 'Ink fades after a few seconds' }).click();
  await stroke(ada, [0.25, 0.5], [0.75, 0.5]);
  // Nobody sees their own share until they ask for it; who draws on it is a reason to.
  await expect(bo.getByText('Ada is drawing on your share.')).toBeVisible();
  await bo.getByRole('button', { name: 'Show my share' }).click();
  await expectMovingPicture(shareOn(bo));
  await expect.poll(() => inkAt(bo, [0.7, 0.5]), { message: 'the ink arrives' }).not.toBe('');
  expect(await inkAt(bo, [0.7, 0.5])).toBe(await inkAt(ada, [0.7, 0.5]));
  expect(await inkAt(bo, [0.3, 0.5])).toBe(await inkAt(ada, [0.3, 0.5]));
  for (const page of [ada, bo]) expect(await inkAt(page, [0.5, 0.4])).toBe('');

  // Enlarged, the same hand means another place.
  const middle = await spot(shareOn(ada), [0.5, 0.25]);
  await ada.mouse.move(middle.x, middle.y);
  await ada.mouse.wheel(0, -400);
  await expect(shareOn(ada).getByTestId('zoom')).not.toHaveAttribute('data-scale', '1');
  await stroke(ada, [0.45, 0.25], [0.55, 0.25]);
  await expect.poll(() => inkAt(bo, [0.5, 0.25]), { message: 'at the enlarged place' }).not.toBe('');
  expect(await inkAt(ada, [0.7, 0.5])).not.toBe('');

  // Whoever comes late is handed what stays.
  const chi = await guest({ permissions: [] });
  await chi.goto(link);
  await join(chi, 'Chi');
  await expect(shareOn(chi)).toBeVisible();
  await expect.poll(() => inkAt(chi, [0.7, 0.5]), { message: 'the newcomer is told' }).not.toBe('');

  // By keyboard: the presenter draws a line through the middle, which fades, and takes it back before that.
  await bo.keyboard.press('Shift+D');
  await expect(bo.getByRole('application')).toBeFocused();
  for (const key of ['ArrowDown', 'Space', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Space'])
    await bo.keyboard.press(key);
  await expect.poll(() => inkAt(ada, [0.53, 0.52])).not.toBe('');
  await bo.keyboard.press('Control+z');
  await expect.poll(() => inkAt(ada, [0.53, 0.52])).toBe('');

  // Forbidding takes the pen out of everyone else's hand, and their ink away.
  await bo.getByRole('button', { name: 'Keep others from drawing' }).click();
  for (const page of [ada, bo, chi]) await expect.poll(() => inkAt(page, [0.7, 0.5])).toBe('');
  await expect(ada.getByText('Drawing on this share was turned off.')).toBeVisible();
  await expect(ada.getByRole('application')).toBeHidden();
  await shareOn(chi).hover();
  await expect(chi.getByRole('button', { name: 'Draw on this share' })).toBeHidden();

  await bo.getByRole('button', { name: 'Keep others from drawing' }).click();
  await chi.getByRole('button', { name: 'Draw on this share' }).click();
  await chi.getByRole('button', { name: 'Point', exact: true }).click();
  const there = await spot(shareOn(chi), [0.2, 0.2]);
  await chi.mouse.move(there.x, there.y);
  await expect.poll(() => inkAt(bo, [0.2, 0.2]), { message: 'the pointer arrives' }).not.toBe('');
  await chi.getByRole('button', { name: 'Box' }).click();
  await stroke(chi, [0.1, 0.6], [0.3, 0.8]);
  await expect.poll(() => inkAt(bo, [0.1, 0.7])).not.toBe('');
  await bo.getByRole('button', { name: 'Clear all ink' }).click();
  for (const page of [ada, bo, chi]) await expect.poll(() => inkAt(page, [0.1, 0.7])).toBe('');
  await chi.keyboard.press('Escape');
  await expect(chi.getByRole('button', { name: 'Draw on this share' })).toBeFocused();
});
