import { hostRest } from '../../support/hostRest';
import { expectMovingPicture, join, middleColour } from '../../support/meeting';
import { openSlides } from '../../support/openSlides';
import { expect, test } from '../../support/test';

test('a guest shares a tab, and the moderator sees its pixels until it stops', async ({ host, guest }) => {
  const room = { roomName: 'Review', config: { join: { camera: false } } };
  const { moderatorUrl, speakerUrl } = await hostRest(host).makeRoom(room);
  const ada = await guest();
  await ada.goto(moderatorUrl);
  await join(ada, 'Ada');
  const bo = await guest();
  await openSlides(bo.context(), 'rgb(200, 40, 40)');
  await bo.goto(speakerUrl);
  await join(bo, 'Bo');

  await bo.getByRole('button', { name: 'Share screen' }).click();
  const share = ada.locator('[data-testid="tile"][data-kind="share"]');
  await expect(share).toContainText('Bo is sharing');
  await expectMovingPicture(share);
  const [red, green, blue] = await middleColour(share);
  expect(red).toBeGreaterThan(150);
  expect(green).toBeLessThan(100);
  expect(blue).toBeLessThan(100);

  await bo.getByRole('button', { name: 'Stop sharing' }).click();
  await expect(share).toHaveCount(0);
});
