import { cameraTile, createRoom, expectMovingPicture, join, readLink, sharpness } from '../../support/meeting';
import { expect, test } from '../../support/test';

/** The first blurred picture waits for the segmenter, which starts slowly on a busy machine. */
const SLOW = { timeout: 60_000 };

test('the far side sees the background blurred, and sharp again', async ({ desktop, guest }) => {
  test.setTimeout(240_000);
  const { page } = desktop;
  await createRoom(page, 'Daily');
  const link = await readLink(page, 'Daily', 'Speakers');
  await page.getByRole('link', { name: 'Join Daily' }).click();
  await join(page, 'Ada');
  // Only watches: this is about one picture, and the machine has enough to do with it.
  const bo = await guest({ permissions: [] });
  await bo.goto(link);
  await join(bo, 'Bo');
  const tile = cameraTile(bo, 'Ada');
  await expectMovingPicture(tile);

  await expect.poll(() => sharpness(tile), { message: 'edges before', ...SLOW }).toBeGreaterThan(40);
  await page.getByRole('button', { name: 'Camera and background' }).click();
  await page.getByRole('menuitemradio', { name: 'Strong blur' }).click();
  await expect.poll(() => sharpness(tile), { message: 'edges while blurred', ...SLOW }).toBeLessThan(20);

  await page.getByRole('button', { name: 'Camera and background' }).click();
  await page.getByRole('menuitemradio', { name: 'No effect' }).click();
  await expect.poll(() => sharpness(tile), { message: 'edges after', ...SLOW }).toBeGreaterThan(40);
});
