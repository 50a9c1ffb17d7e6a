import { readFile } from 'node:fs/promises';
import { expectAccessible } from '../../support/expectAccessible';
import { mintToken } from '../../support/mintToken';
import { shootScreen } from '../../support/shootScreen';
import { speakFile } from '../../support/sound/speakFile';
import { startScribe } from '../../support/sound/startScribe';
import { expect, test } from '../../support/test';

const ROOM = 'captions';

test('what someone says is read: understood on the device, written by an agent, searched and saved', async ({
  host,
  guest,
  meetingServer,
}) => {
  const [bo, ada] = [await guest(), await guest()];
  const addressOf = async (identity: string, mic: '0' | '1') => {
    const token = await mintToken(meetingServer, { room: ROOM, identity });
    return `${host.url}/connect?${new URLSearchParams({ liveKitUrl: meetingServer.url, token, mic, cam: '0', join: '1' })}`;
  };
  await speakFile(ada);
  await ada.goto(await addressOf('Ada', '1'));
  await bo.goto(await addressOf('Bo', '0'));
  await bo.getByRole('button', { name: 'More', exact: true }).click();
  await bo.getByRole('menuitemcheckbox', { name: /captions/iu }).click();
  const captions = bo.getByTestId('captions');
  // The model is loaded, and a sentence said to its end, on a machine that does all of it in software.
  await expect(captions.getByText(/best of times/iu).first()).toBeVisible({ timeout: 45_000 });
  await expect(captions.getByText('Ada', { exact: true }).first()).toBeVisible();

  const scribe = await startScribe(meetingServer, ROOM, 'Ada');
  await scribe.write({ id: 's1', text: 'The quick brown', isFinal: false });
  await expect(captions.getByText('The quick brown')).toBeVisible();
  await scribe.write({ id: 's1', text: 'The quick brown fox <jumps>.', isFinal: true });
  await expect(captions.getByText('The quick brown fox <jumps>.')).toBeVisible();

  await bo.getByRole('button', { name: 'More', exact: true }).click();
  await bo.getByRole('menuitemcheckbox', { name: /transcript/iu }).click();
  const transcript = bo.getByRole('complementary', { name: 'Transcript' });
  await expect(transcript.getByText('The quick brown fox <jumps>.')).toBeVisible();
  await expectAccessible(bo, 'captions and the transcript');
  await shootScreen(bo, 'call-captions');
  await transcript.getByRole('searchbox', { name: 'Search what was said' }).fill('FÖX');
  await expect(transcript.getByRole('listitem')).toHaveCount(1);
  await transcript.getByRole('button', { name: 'Save the transcript' }).click();
  const [download] = await Promise.all([
    bo.waitForEvent('download'),
    bo.getByRole('menuitem', { name: 'As subtitles (.vtt)' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^captions \d{4}-\d\d-\d\d\.vtt$/u);
  const saved = await readFile(await download.path(), 'utf8');
  expect(saved).toMatch(/^WEBVTT\n\n\d\d:\d\d:\d\d\.\d{3} --> /u);
  expect(saved).toContain('<v Ada>The quick brown fox &lt;jumps&gt;.');
  await scribe.leave();
});
