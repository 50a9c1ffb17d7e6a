import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from '../../support/expectAccessible';
import { hostRest } from '../../support/hostRest';
import { cameraTile, expectMovingPicture, join, openPanel } from '../../support/meeting';
import { shootScreen } from '../../support/shootScreen';
import type { Host } from '../../support/startHost';
import { expect, test } from '../../support/test';

// Several browsers, each with a camera, and pictures of what they show.
test.slow();

interface Scene {
  ada: Page;
  bo: Page;
  speakerUrl: string;
}

/** For meetings in which nobody needs to be seen or heard. */
const QUIET = { camera: false, microphone: false };

/** Ada moderates, Bo speaks. */
async function meet(host: Host, guest: () => Promise<Page>, devices: Partial<typeof QUIET> = {}): Promise<Scene> {
  const { speakerUrl, moderatorUrl } = await hostRest(host).makeRoom({ roomName: 'Daily', config: { join: devices } });
  const enter = async (name: string, url: string) => {
    const page = await guest();
    await page.goto(url);
    await join(page, name);
    return page;
  };
  const [ada, bo] = await Promise.all([enter('Ada', moderatorUrl), enter('Bo', speakerUrl)]);
  if (devices.camera === false) await expect(cameraTile(ada, 'Bo')).toBeVisible();
  else await expectMovingPicture(cameraTile(ada, 'Bo'));
  await openPanel(ada, 'People');
  return { ada, bo, speakerUrl };
}

const person = (page: Page, name: string): Locator => page.getByTestId('person').filter({ hasText: name });

async function choose(page: Page, name: string, item: string): Promise<void> {
  await page.getByRole('button', { name: `More for ${name}` }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

async function openRules(page: Page): Promise<void> {
  await page.getByText('Rules for this meeting').click();
  await expect(page.getByRole('switch', { name: 'Lock the meeting' })).toBeVisible();
}

test('a moderator mutes someone, who is told and can come back', async ({ host, guest }) => {
  const { ada, bo } = await meet(host, guest);
  // A speaker has no power over others.
  await openPanel(bo, 'People');
  await bo.getByRole('button', { name: 'More for Ada' }).click();
  await expect(bo.getByRole('menuitem', { name: 'Volume' })).toBeVisible();
  await expect(bo.getByRole('menuitem', { name: /^(?:Mute|Remove|Make)/u })).toHaveCount(0);
  await bo.keyboard.press('Escape');
  await expect(bo.getByRole('button', { name: 'Mute everyone' })).toHaveCount(0);

  await expect(person(ada, 'Bo').getByRole('img', { name: 'Microphone on' })).toBeVisible();
  await ada.getByRole('button', { name: 'More for Bo' }).click();
  await expect(ada.getByRole('menuitemcheckbox', { name: 'Use the microphone' })).toBeChecked();
  await expectAccessible(ada, "a person's menu");
  await shootScreen(ada, 'call-person-menu');
  await ada.getByRole('menuitem', { name: 'Mute', exact: true }).click();
  await expect(bo.getByText('A moderator muted your microphone.')).toBeVisible();
  await expect(person(ada, 'Bo').getByRole('img', { name: 'Microphone off' })).toBeVisible();
  // One press is enough, right where it is said.
  await bo.getByRole('button', { name: 'Unmute', exact: true }).click();
  await expect(person(ada, 'Bo').getByRole('img', { name: 'Microphone on' })).toBeVisible();

  await choose(ada, 'Bo', 'Turn camera off');
  await expect(bo.getByText('A moderator turned your camera off.')).toBeVisible();
  await expect(bo.getByRole('button', { name: 'Turn camera on' })).toBeVisible();
  await ada.getByRole('button', { name: 'Mute everyone' }).click();
  await expectAccessible(ada, 'muting everyone');
  await ada.getByRole('dialog').getByRole('button', { name: 'Mute', exact: true }).click();
  await expect(bo.getByRole('button', { name: 'Unmute microphone' })).toBeVisible();
  await expect(ada.getByRole('button', { name: 'Mute microphone' })).toBeVisible();

  // Nobody can unmute someone else, but one can ask.
  const question = bo.getByText('Ada asks you to turn on your microphone.');
  await bo.getByRole('button', { name: /^Chat/u }).click();
  await choose(ada, 'Bo', 'Ask to unmute');
  await expect(question).toBeVisible();
  // Escape closes the panel that one is in, and answers nothing.
  await bo.getByRole('textbox', { name: 'Message' }).press('Escape');
  await expect(bo.getByRole('complementary', { name: 'Chat' })).toHaveCount(0);
  await expect(question).toBeVisible();
  // The words of a button that has the focus make room for what is asked above it.
  const hint = bo.locator('[data-side="top"]', { hasText: 'Chat' }).first();
  await expect(hint).toBeAttached();
  await expect(hint).toBeHidden();
  await expectAccessible(bo, 'being asked to unmute');
  await shootScreen(bo, 'call-asked');
  await bo.getByRole('button', { name: 'Turn on', exact: true }).click();
  await expect(person(ada, 'Bo').getByRole('img', { name: 'Microphone on' })).toBeVisible();
});

test('what is forbidden goes from the bar with a sentence, and comes back', async ({ host, guest }) => {
  const { ada, bo } = await meet(host, guest);
  await openRules(ada);
  await shootScreen(ada, 'call-rules');
  await expectAccessible(ada, 'rules for a meeting');
  await ada.getByRole('switch', { name: 'Use the microphone' }).click();
  await expect(bo.getByText('A moderator has switched off microphones.')).toBeVisible();
  await expect(bo.getByRole('button', { name: /(?:M|Unm)ute microphone/u })).toHaveCount(0);
  await expect(bo.getByRole('button', { name: 'Turn camera off' })).toBeVisible();
  await expect(person(ada, 'Bo').getByRole('img', { name: 'Microphone on' })).toHaveCount(0);
  // Nobody forbids the moderators themselves.
  await expect(ada.getByRole('button', { name: 'Mute microphone' })).toBeVisible();
  await shootScreen(bo, 'call-forbidden');
  await ada.getByRole('button', { name: 'Undo' }).click();
  await expect(bo.getByText('You may use your microphone again.')).toBeVisible();
  await bo.getByRole('button', { name: 'Unmute microphone' }).click();
  await expect(person(ada, 'Bo').getByRole('img', { name: 'Microphone on' })).toBeVisible();

  await ada.getByRole('button', { name: 'More for Bo' }).click();
  await ada.getByRole('menuitemcheckbox', { name: 'Use the camera' }).click();
  await expect(bo.getByText('You may not use the camera any more.')).toBeVisible();
  await expect(bo.getByRole('button', { name: /Turn camera/u })).toHaveCount(0);
  await expect(cameraTile(ada, 'Bo').locator('video')).toHaveCount(0);
});

test('someone who is promoted has the powers, until they are taken back', async ({ host, guest }) => {
  const { ada, bo } = await meet(host, guest, QUIET);
  await choose(ada, 'Bo', 'Make moderator');
  await expect(bo.getByText('You are a moderator now.')).toBeVisible();
  await expect(person(ada, 'Bo').getByText('Moderator')).toBeVisible();
  await openPanel(bo, 'People');
  await expect(bo.getByRole('button', { name: 'Mute everyone' })).toBeVisible();
  await expect(bo.getByRole('button', { name: 'Ways to leave' })).toBeVisible();
  await openRules(bo);
  await bo.getByRole('switch', { name: 'Lock the meeting' }).click();
  await expect(ada.getByText('Locked', { exact: true })).toBeVisible();

  await choose(ada, 'Bo', 'Make speaker');
  await expect(bo.getByText('You are a speaker now.')).toBeVisible();
  await expect(bo.getByRole('button', { name: 'Mute everyone' })).toHaveCount(0);
  await expect(bo.getByRole('button', { name: 'Ways to leave' })).toHaveCount(0);

  // A question about someone outlasts their row.
  await choose(ada, 'Bo', 'Remove from the meeting');
  await ada.keyboard.press('Escape');
  await expect(ada.getByRole('button', { name: 'More for Bo' })).toBeFocused();
  await choose(ada, 'Bo', 'Remove from the meeting');
  await bo.getByRole('button', { name: 'Leave', exact: true }).click();
  await expect(person(ada, 'Bo')).toHaveCount(0);
  const question = ada.getByRole('dialog', { name: 'Remove Bo' });
  await expect(question).toBeVisible();
  await ada.keyboard.press('Escape');
  await expect(question).toHaveCount(0);
  await expect(ada.getByRole('button', { name: 'Mute everyone' })).toBeFocused();
});

test('someone who is removed is told, and does not come back', async ({ host, guest }) => {
  const { ada, bo, speakerUrl } = await meet(host, guest, QUIET);
  await choose(ada, 'Bo', 'Remove from the meeting');
  await expect(ada.getByRole('switch', { name: 'They may not come back' })).toBeChecked();
  await expectAccessible(ada, 'removing someone');
  await shootScreen(ada, 'call-remove');
  await ada.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(bo.getByRole('heading', { name: 'A moderator removed you from the meeting' })).toBeVisible();
  await expect(bo.getByText('You cannot come back while this meeting runs.')).toBeVisible();
  await expect(bo.getByRole('button', { name: 'Rejoin' })).toHaveCount(0);
  await shootScreen(bo, 'ended-removed');
  await expect(ada.getByRole('button', { name: 'People, 1 inside' })).toBeVisible();
  // Not under another name either.
  await bo.goto(speakerUrl);
  await bo.getByRole('textbox', { name: 'Your name' }).fill('Someone else');
  await bo.getByRole('button', { name: 'Join', exact: true }).click();
  await expect(bo.getByText('You were removed from this meeting and cannot come back to it.')).toBeVisible();
  await expect(bo.getByRole('button', { name: 'Join', exact: true })).toHaveCount(0);
});

test('someone who is removed comes back where that was taken back, or was meant so', async ({ host, guest }) => {
  const { ada, bo, speakerUrl } = await meet(host, guest);
  await choose(ada, 'Bo', 'Remove from the meeting');
  await ada.getByRole('button', { name: 'Remove', exact: true }).click();
  await ada.getByRole('button', { name: 'Let back in' }).click();
  await expect(ada.getByText('Bo may come back.')).toBeVisible();
  await bo.goto(speakerUrl);
  await join(bo, 'Bo');
  await expect(person(ada, 'Bo')).toBeVisible();

  await choose(ada, 'Bo', 'Remove from the meeting');
  await ada.getByRole('switch', { name: 'They may not come back' }).click();
  await ada.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(bo.getByRole('heading', { name: 'A moderator removed you from the meeting' })).toBeVisible();
  await bo.getByRole('button', { name: 'Rejoin' }).click();
  await expectMovingPicture(cameraTile(ada, 'Bo'));
});

test('a locked meeting lets nobody in until it is opened again', async ({ host, guest }) => {
  const { ada, bo, speakerUrl } = await meet(host, guest, QUIET);
  await openRules(ada);
  await ada.getByRole('switch', { name: 'Lock the meeting' }).click();
  await expect(bo.getByText('Locked', { exact: true })).toBeVisible();
  const chi = await guest();
  await chi.goto(speakerUrl);
  await expect(chi.getByText('The meeting is locked, so nobody else can join now.')).toBeVisible();
  await expect(chi.getByRole('button', { name: 'Join', exact: true })).toHaveCount(0);
  await expectAccessible(chi, 'a locked meeting');
  await shootScreen(chi, 'door-locked');
  await ada.getByRole('switch', { name: 'Lock the meeting' }).click();
  await join(chi, 'Chi');
  await expect(ada.getByRole('button', { name: 'People, 3 inside' })).toBeVisible();
});
