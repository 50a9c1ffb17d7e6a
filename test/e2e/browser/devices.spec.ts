import { cameraTile, createRoom, expectSound, join, readLink } from '../../support/meeting';
import { expect, test } from '../../support/test';

test('someone whose camera is denied is told how to repair it and joins all the same', async ({ owner, guest }) => {
  await createRoom(owner, 'Daily');
  const link = await readLink(owner, 'Daily', 'Speakers');
  await owner.getByRole('link', { name: 'Join Daily' }).click();
  await join(owner, 'Ada');

  const bo = await guest({ permissions: ['microphone'] });
  await bo.goto(link);
  await expect(bo.getByText('Parley may not use the camera.')).toBeVisible();
  await expect(bo.getByRole('button', { name: 'Try again' })).toBeVisible();
  await join(bo, 'Bo');
  await expectSound(owner);
  await expect(cameraTile(owner, 'Bo')).toBeVisible();
  await expect(cameraTile(owner, 'Bo').locator('video')).toHaveCount(0);
});

test('someone without any permission watches and listens', async ({ owner, guest }) => {
  await createRoom(owner, 'Daily');
  const link = await readLink(owner, 'Daily', 'Speakers');
  await owner.getByRole('link', { name: 'Join Daily' }).click();
  await join(owner, 'Ada');

  const bo = await guest({ permissions: [] });
  await bo.goto(link);
  await join(bo, 'Bo');
  await expect(cameraTile(bo, 'Ada').locator('video')).toBeVisible();
  await expectSound(bo);
});
