import type { Page } from '@playwright/test';
import { expectAccessible } from '../../support/expectAccessible';
import { type HostRest, hostRest, type MadeRoom } from '../../support/hostRest';
import { cameraTile, expectMovingPicture, join, openPanel } from '../../support/meeting';
import { shootScreen } from '../../support/shootScreen';
import { expect, test } from '../../support/test';

// Several browsers, each with a camera, and pictures of what they show.
test.slow();

const roomWithLobby = (rest: HostRest, join = {}): Promise<MadeRoom> =>
  rest.makeRoom({ roomName: 'Design weekly', config: { lobby: { enabled: true }, join } });

async function knock(page: Page, url: string, name: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('textbox', { name: 'Your name' }).fill(name);
  await page.getByRole('button', { name: 'Ask to join' }).click();
  await expect(page.getByText('Waiting to be let in')).toBeVisible();
}

test('a guest waits at the door, is seen by the moderator, and goes straight in when admitted', async ({
  host,
  guest,
}) => {
  const room = await roomWithLobby(hostRest(host));
  const [ada, bo] = [await guest(), await guest()];

  await bo.goto(room.speakerUrl);
  await expect(bo.getByText('Someone inside lets you in.')).toBeVisible();
  await expectAccessible(bo, 'a door with a lobby');
  await shootScreen(bo, 'lobby-ask');
  await knock(bo, room.speakerUrl, 'Bo');
  await expect(bo.getByText('Nobody who could let you in is inside yet.')).toBeVisible();
  await expectAccessible(bo, 'waiting');
  await shootScreen(bo, 'lobby-waiting');

  // Moderators by public link are trusted.
  await ada.goto(room.moderatorUrl);
  await join(ada, 'Ada');
  await expect(bo.getByText('Those inside see that you ask.')).toBeVisible();
  await expect(ada.getByText('Bo asks to join')).toBeVisible();
  await expect(ada.getByRole('button', { name: /^People, 1 inside, 1 waiting/u })).toBeVisible();
  await shootScreen(ada, 'call-knock');
  await openPanel(ada, 'People');
  await expect(ada.getByRole('list', { name: 'Waiting to be let in' }).getByText('Bo')).toBeVisible();
  await expectAccessible(ada, 'people with someone who waits');
  await shootScreen(ada, 'call-lobby');
  await ada.getByRole('button', { name: 'Admit Bo' }).press('Enter');

  await expect(bo.getByRole('button', { name: 'Leave', exact: true })).toBeVisible();
  await expectMovingPicture(cameraTile(ada, 'Bo'));
  await expect(ada.getByRole('list', { name: 'Waiting to be let in' })).toHaveCount(0);
  // The keyboard stays in the panel, though the button is gone.
  await ada.keyboard.press('Escape');
  await expect(ada.getByRole('complementary', { name: 'People' })).toHaveCount(0);
});

test('several are let in at once; whoever is denied is told and cannot ask again; whoever goes waits no longer', async ({
  host,
  guest,
}) => {
  const room = await roomWithLobby(hostRest(host), { camera: false, microphone: false });
  const [ada, bo, chi, dan] = [await guest(), await guest(), await guest(), await guest()];
  await ada.goto(room.moderatorUrl);
  await join(ada, 'Ada');
  await openPanel(ada, 'People');
  await knock(bo, room.speakerUrl, 'Bo');
  await knock(chi, room.speakerUrl, 'Chi');
  await expect(chi.getByText('1 person waits before you.')).toBeVisible();
  await knock(dan, room.speakerUrl, 'Dan');
  await expect(ada.getByText('3 people wait')).toBeVisible();

  await ada.getByRole('button', { name: 'Deny Bo' }).press('Enter');
  await expect(bo.getByText('You were not let in.')).toBeVisible();
  await expect(ada.getByRole('region', { name: 'Waiting to be let in' })).toBeFocused();
  await expect(bo.getByRole('button', { name: 'Ask to join' })).toHaveCount(0);
  await shootScreen(bo, 'lobby-denied');
  await dan.getByRole('button', { name: 'Stop waiting' }).click();
  await expect(dan.getByRole('button', { name: 'Ask to join' })).toBeVisible();
  await expect(ada.getByText('1 person waits')).toBeVisible();
  await dan.getByRole('button', { name: 'Ask to join' }).click();
  await expect(ada.getByText('2 people wait')).toBeVisible();
  await ada.getByRole('button', { name: 'Admit all' }).click();
  for (const page of [chi, dan]) await expect(page.getByRole('button', { name: 'Leave', exact: true })).toBeVisible();
  await expect(ada.getByRole('button', { name: 'People, 3 inside' })).toBeVisible();
});
