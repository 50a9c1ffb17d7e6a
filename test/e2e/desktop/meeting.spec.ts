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
