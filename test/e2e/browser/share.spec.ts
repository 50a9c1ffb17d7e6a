import { createRoom, expectMovingPicture, join, middleColour, readLink } from '../../support/meeting';
import { openSlides } from '../../support/openSlides';
import { expect, test } from '../../support/test';

test('a guest shares a tab, and the owner sees its pixels until it stops', async ({ owner, guest }) => {
  await createRoom(owner, 'Review');
  const link = await readLink(owner, 'Review', 'Speakers');
  await owner.getByRole('link', { name: 'Join Review' }).click();
  await join(owner, 'Ada');
  const bo = await guest();
  await openSlides(bo.context(), 'rgb(200, 40, 40)');
  await bo.goto(link);
  await join(bo, 'Bo');

  await bo.getByRole('button', { name: 'Share screen' }).click();
  const share = owner.locator('[data-testid="tile"][data-kind="share"]');
  await expect(share).toContainText('Bo is sharing');
  await expectMovingPicture(share);
  const [red, green, blue] = await middleColour(share);
  expect(red).toBeGreaterThan(150);
  expect(green).toBeLessThan(100);
  expect(blue).toBeLessThan(100);

  await bo.getByRole('button', { name: 'Stop sharing' }).click();
  await expect(share).toHaveCount(0);
});
