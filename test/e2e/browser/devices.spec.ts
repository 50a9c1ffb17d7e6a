import { hostRest } from '../../support/hostRest';
import { cameraTile, expectSound, join } from '../../support/meeting';
import { expect, test } from '../../support/test';

test('someone whose camera is denied is told how to repair it and joins all the same', async ({ host, guest }) => {
  const { moderatorUrl, speakerUrl } = await hostRest(host).makeRoom({ roomName: 'Daily' });
  const ada = await guest();
  await ada.goto(moderatorUrl);
  await join(ada, 'Ada');

  const bo = await guest({ permissions: ['microphone'] });
  await bo.goto(speakerUrl);
  await expect(bo.getByText('Parley may not use the camera.')).toBeVisible();
  await expect(bo.getByRole('button', { name: 'Try again' })).toBeVisible();
  await join(bo, 'Bo');
  await expectSound(ada);
  await expect(cameraTile(ada, 'Bo')).toBeVisible();
  await expect(cameraTile(ada, 'Bo').locator('video')).toHaveCount(0);
});

test('someone without any permission watches and listens', async ({ host, guest }) => {
  const { moderatorUrl, speakerUrl } = await hostRest(host).makeRoom({ roomName: 'Daily' });
  const ada = await guest();
  await ada.goto(moderatorUrl);
  await join(ada, 'Ada');

  const bo = await guest({ permissions: [] });
  await bo.goto(speakerUrl);
  await join(bo, 'Bo');
  await expect(cameraTile(bo, 'Ada').locator('video')).toBeVisible();
  await expectSound(bo);
});
