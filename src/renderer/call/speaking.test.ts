import { expect, test } from 'vitest';
import { rankTiles } from './rankTiles';
import { BECOMES_SPEAKER_MS, lastSpokeAt, nextSpeakingChange, observeSpeaking, STAYS_SPEAKER_MS } from './speaking';

test('a cough makes nobody a speaker', () => {
  const started = observeSpeaking({}, true, 1000);
  const ended = observeSpeaking(started, false, 1000 + BECOMES_SPEAKER_MS - 1);
  expect(lastSpokeAt(ended, 5000)).toBeUndefined();
  expect(nextSpeakingChange(ended, 5000)).toBeUndefined();
});

test('a speaker counts after a second and for a minute after the last word', () => {
  const started = observeSpeaking({}, true, 1000);
  expect(nextSpeakingChange(started, 1000)).toBe(1000 + BECOMES_SPEAKER_MS);
  expect(lastSpokeAt(started, 1999)).toBeUndefined();
  expect(lastSpokeAt(started, 2500)).toBe(2500);
  const ended = observeSpeaking(started, false, 4000);
  expect(lastSpokeAt(ended, 4000 + STAYS_SPEAKER_MS - 1)).toBe(4000);
  expect(nextSpeakingChange(ended, 5000)).toBe(4000 + STAYS_SPEAKER_MS);
  expect(lastSpokeAt(ended, 4000 + STAYS_SPEAKER_MS)).toBeUndefined();
});

test('a short word does not shorten the minute', () => {
  const spoke = observeSpeaking(observeSpeaking({}, true, 0), false, 3000);
  const again = observeSpeaking(observeSpeaking(spoke, true, 10_000), false, 10_200);
  expect(lastSpokeAt(again, 11_000)).toBe(3000);
});

test('speakers come before those who show a picture, the latest first', () => {
  const base = { isLocal: false, isShare: false, hasVideo: false, hasSound: true, joinedAt: 0 };
  const ranked = rankTiles([
    { ...base, id: 'silent', hasSound: false },
    { ...base, id: 'audible' },
    { ...base, id: 'visible', hasVideo: true },
    { ...base, id: 'spoke', spokeAt: 10 },
    { ...base, id: 'speaks', spokeAt: 20 },
    { ...base, id: 'me', isLocal: true },
  ]);
  expect(ranked).toEqual(['me', 'speaks', 'spoke', 'visible', 'audible', 'silent']);
});
