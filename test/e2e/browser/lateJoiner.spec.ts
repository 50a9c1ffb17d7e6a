import { hostRest } from '../../support/hostRest';
import { cameraTile, expectMovingPicture, join } from '../../support/meeting';
import { openSlides } from '../../support/openSlides';
import { expect, test } from '../../support/test';

test('who joins late sees everyone who is inside, and the share that is running', async ({ host, guest }) => {
  const { moderatorUrl, speakerUrl } = await hostRest(host).makeRoom({ roomName: 'Review' });
  const ada = await guest();
  await ada.goto(moderatorUrl);
  await join(ada, 'Ada');
  const bo = await guest();
  await openSlides(bo.context(), 'rgb(40, 90, 160)');
  await bo.goto(speakerUrl);
  await join(bo, 'Bo');
  await bo.getByRole('button', { name: 'Share screen' }).click();
  await expect(ada.locator('[data-testid="tile"][data-kind="share"]')).toBeVisible();

  const chi = await guest();
  await chi.goto(speakerUrl);
  await expect(chi.getByText('Ada and Bo are inside.')).toBeVisible();
  await join(chi, 'Chi');
  await expectMovingPicture(cameraTile(chi, 'Ada'));
  await expectMovingPicture(cameraTile(chi, 'Bo'));
  const share = chi.locator('[data-testid="tile"][data-kind="share"]');
  await expect(share).toContainText('Bo is sharing');
  await expectMovingPicture(share);
  await expectMovingPicture(cameraTile(ada, 'Chi'));
});
