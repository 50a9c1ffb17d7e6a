import type { Page } from '@playwright/test';
import { openPanel } from '../../support/meeting';
import { mintToken } from '../../support/mintToken';
import {
  arrivingLoudness,
  listenToSpeakers,
  setVoice,
  speakAs,
  speakerLoudness,
  type Voice,
} from '../../support/sound/voices';
import type { Host } from '../../support/startHost';
import type { MeetingServer } from '../../support/startMeetingServer';
import { expect, test } from '../../support/test';

/** Goes straight in, without a camera; with the voice, where there is one. */
async function enter(page: Page, host: Host, server: MeetingServer, identity: string, voice?: Voice): Promise<void> {
  if (voice) await page.addInitScript(speakAs, voice);
  const wish = {
    liveKitUrl: server.url,
    token: await mintToken(server, { room: 'sound', identity }),
    mic: voice ? '1' : '0',
    cam: '0',
    join: '1',
  };
  await page.goto(`${host.url}/connect?${new URLSearchParams(wish)}`);
  await expect(page.getByRole('button', { name: 'Leave', exact: true })).toBeVisible();
}

async function openDevices(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: /devices/iu }).click();
}

test('a voice is twice as loud where one wants it, and all are equally loud', async ({
  host,
  guest,
  meetingServer,
}) => {
  const [bo, ada, chi] = [await guest(), await guest(), await guest()];
  await bo.addInitScript(listenToSpeakers);
  await enter(bo, host, meetingServer, 'Bo');
  await enter(ada, host, meetingServer, 'Ada', { kind: 'tone', amplitude: 0.2 });
  await expect.poll(() => arrivingLoudness(bo), { message: 'Ada is heard' }).toBeGreaterThan(-20);

  await openPanel(bo, 'People');
  await bo.getByTestId('person').filter({ hasText: 'Ada' }).getByRole('button').click();
  await bo.getByRole('menuitem', { name: 'Volume' }).click();
  const dialog = bo.getByRole('dialog', { name: 'Volume of Ada' });
  await dialog.getByRole('slider', { name: 'Voice' }).press('End');
  await expect(dialog.getByRole('slider', { name: 'Voice' })).toHaveAttribute('aria-valuetext', /200/u);
  // A tone with an amplitude of 0.2 is sent with -17 dB; doubled it has -11.
  await expect.poll(() => speakerLoudness(bo), { message: 'played 6 dB louder' }).toBeGreaterThan(-12.5);
  expect(await speakerLoudness(bo)).toBeLessThan(-9.5);
  await dialog.getByRole('button', { name: 'As it is sent' }).click();
  await expect.poll(() => speakerLoudness(bo), { message: 'the plain element plays again' }).toBeLessThan(-60);
  await bo.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  await openDevices(bo);
  await bo.getByRole('switch', { name: 'Make everyone equally loud' }).click();
  await setVoice(ada, 0.5);
  await expect.poll(() => speakerLoudness(bo), { message: 'a loud voice is lowered' }).toBeLessThan(-16);
  await setVoice(ada, 0);
  await enter(chi, host, meetingServer, 'Chi', { kind: 'tone', amplitude: 0.05 });
  // 20 dB quieter than Ada was.
  await expect
    .poll(() => speakerLoudness(bo), { message: 'a quiet voice is raised', timeout: 20_000 })
    .toBeGreaterThan(-25.5);
  expect(await speakerLoudness(bo)).toBeLessThan(-18);
});

test('one is told when nobody hears, heard while a key is held, and without the noise around', async ({
  host,
  guest,
  meetingServer,
}) => {
  const [bo, ada] = [await guest(), await guest()];
  await enter(bo, host, meetingServer, 'Bo');
  await enter(ada, host, meetingServer, 'Ada', { kind: 'noise', amplitude: 1 });
  await expect.poll(() => arrivingLoudness(bo), { message: 'the noise arrives' }).toBeGreaterThan(-30);
  const plain = await arrivingLoudness(bo);

  await openDevices(ada);
  const choice = ada.getByRole('combobox', { name: 'Against noise around you' });
  await choice.selectOption('Strong');
  await expect
    .poll(() => arrivingLoudness(bo), { message: 'noise falls by 10 dB', timeout: 20_000 })
    .toBeLessThan(plain - 10);
  await choice.selectOption('Off, for music');
  await expect.poll(() => arrivingLoudness(bo), { message: 'noise is back' }).toBeGreaterThan(plain - 3);
  await ada.keyboard.press('Escape');

  await setVoice(ada, 0);
  await ada.getByRole('button', { name: 'Mute microphone', exact: true }).click();
  const unmute = ada.getByRole('button', { name: 'Unmute microphone' });
  await expect(unmute.first()).toBeVisible();
  const line = ada.getByText('You are talking, but your microphone is muted.');
  // Noise that never pauses is no talk: a second of silence comes first.
  await arrivingLoudness(bo);
  await setVoice(ada, 0.3);
  await expect(line).toBeVisible();

  // Space is a button's own as long as the keyboard is on one.
  await ada.getByRole('heading', { name: 'sound' }).click();
  await ada.keyboard.down('Space');
  await expect(ada.getByRole('button', { name: 'Mute microphone', exact: true })).toBeVisible();
  await expect.poll(() => arrivingLoudness(bo), { message: 'heard while held' }).toBeGreaterThan(-30);
  await ada.keyboard.up('Space');
  await expect(unmute.first()).toBeVisible();

  // A panel that has just been opened holds the focus, and has no use for the key.
  await ada.getByRole('button', { name: /^People/u }).press('Enter');
  await expect(ada.getByRole('complementary', { name: 'People' })).toBeFocused();
  await ada.keyboard.down('Space');
  await expect(ada.getByRole('button', { name: 'Mute microphone', exact: true })).toBeVisible();
  await ada.keyboard.up('Space');
  await expect(unmute.first()).toBeVisible();
});
