import { cameraTile, createRoom, expectMovingPicture, join, readLink } from '../../support/meeting';
import { openSlides } from '../../support/openSlides';
import { expect, test } from '../../support/test';

test('who joins late sees everyone who is inside, and the share that is running', async ({ owner, guest }) => {
  await createRoom(owner, 'Review');
  const link = await readLink(owner, 'Review', 'Speakers');
  await owner.getByRole('link', { name: 'Join Review' }).click();
  await join(owner, 'Ada');
  const bo = await guest();
  await openSlides(bo.context(), 'rgb(40, 90, 160)');
  await bo.goto(link);
  await join(bo, 'Bo');
  await bo.getByRole('button', { name: 'Share screen' }).click();
  await expect(owner.locator('[data-testid="tile"][data-kind="share"]')).toBeVisible();

  const chi = await guest();
  await chi.goto(link);
  await expect(chi.getByText('Ada and Bo are inside.')).toBeVisible();
  await join(chi, 'Chi');
  await expectMovingPicture(cameraTile(chi, 'Ada'));
  await expectMovingPicture(cameraTile(chi, 'Bo'));
  const share = chi.locator('[data-testid="tile"][data-kind="share"]');
  await expect(share).toContainText('Bo is sharing');
  await expectMovingPicture(share);
  await expectMovingPicture(cameraTile(owner, 'Chi'));
});
