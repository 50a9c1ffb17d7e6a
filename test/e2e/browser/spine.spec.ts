import { cameraTile, chat, createRoom, expectMovingPicture, expectSound, join, readLink } from '../../support/meeting';
import { expect, test } from '../../support/test';

test('two people meet by a link, see, hear and write to each other, and the host ends it for all', async ({
  owner,
  guest,
}) => {
  await createRoom(owner, 'Design weekly');
  const link = await readLink(owner, 'Design weekly', 'Speakers');

  await owner.getByRole('link', { name: 'Join Design weekly' }).click();
  await join(owner, 'Ada');
  const bo = await guest();
  await bo.goto(link);
  await expect(bo.getByText('Ada is inside.')).toBeVisible();
  await join(bo, 'Bo');

  await expectMovingPicture(cameraTile(owner, 'Bo'));
  await expectMovingPicture(cameraTile(bo, 'Ada'));
  await expectSound(owner);
  await expectSound(bo);

  await chat(owner, [bo], 'Hello Bo');
  await chat(bo, [owner], 'Hello Ada, see https://example.org/agenda');
  await expect(owner.getByRole('link', { name: 'https://example.org/agenda' })).toBeVisible();

  await bo.getByRole('button', { name: 'Leave', exact: true }).click();
  await expect(bo.getByRole('heading', { name: 'You left the meeting' })).toBeVisible();
  // The button that was pressed is gone, and a keyboard goes on at the top of what took its place.
  await expect(bo.getByRole('main')).toBeFocused();
  await expect(cameraTile(owner, 'Bo')).toHaveCount(0);
  await bo.getByRole('button', { name: 'Rejoin' }).click();
  await expectMovingPicture(cameraTile(owner, 'Bo'));
  await expect(bo.getByRole('main')).toBeFocused();

  // A speaker may not end it for the others.
  await expect(bo.getByRole('button', { name: 'Ways to leave' })).toHaveCount(0);
  await owner.getByRole('button', { name: 'Ways to leave' }).click();
  await owner.getByRole('menuitem', { name: 'End for everyone' }).click();
  await owner.getByRole('alertdialog').getByRole('button', { name: 'End for everyone' }).click();
  await expect(owner.getByRole('heading', { name: 'You ended the meeting for everyone' })).toBeVisible();
  await expect(bo.getByRole('heading', { name: 'The meeting was ended for everyone' })).toBeVisible();
});
