import { expect, test } from 'vitest';
import { rankTiles } from './rankTiles';
import {
  BECOMES_SPEAKER_MS,
  DRAWS_BREATH_MS,
  HOLDS_FLOOR_MS,
  heldFloorAt,
  isHeard,
  lastSpokeAt,
  nextSpeakingChange,
  observeSpeaking,
  type SpeakingRecord,
  STAYS_SPEAKER_MS,
} from './speaking';

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
  expect(nextSpeakingChange(ended, 4000 + DRAWS_BREATH_MS)).toBe(4000 + STAYS_SPEAKER_MS);
  expect(lastSpokeAt(ended, 4000 + STAYS_SPEAKER_MS)).toBeUndefined();
});

test('a short word does not shorten the minute', () => {
  const spoke = observeSpeaking(observeSpeaking({}, true, 0), false, 3000);
  const again = observeSpeaking(observeSpeaking(spoke, true, 10_000), false, 10_200);
  expect(lastSpokeAt(again, 11_000)).toBe(3000);
});

test('the floor is held by who speaks for long, at once or all in all', () => {
  const speaks = observeSpeaking({}, true, 0);
  expect(heldFloorAt(speaks, HOLDS_FLOOR_MS - 1)).toBeUndefined();
  expect(nextSpeakingChange(speaks, BECOMES_SPEAKER_MS)).toBe(HOLDS_FLOOR_MS);
  expect(heldFloorAt(speaks, HOLDS_FLOOR_MS)).toBe(HOLDS_FLOOR_MS);

  const once = turn({}, 0, 3000);
  expect(heldFloorAt(once, 3000)).toBeUndefined();
  const again = observeSpeaking(once, true, 20_000);
  expect(nextSpeakingChange(again, 21_000)).toBe(22_000);
  expect(heldFloorAt(observeSpeaking(again, false, 22_000), 22_000)).toBe(22_000);
  // A cough adds nothing, and a minute of silence takes all away.
  expect(heldFloorAt(turn(turn(once, 4000, 4900), 5000, 6900), 7000)).toBeUndefined();
  expect(heldFloorAt(turn(once, 3000 + STAYS_SPEAKER_MS, 3000 + STAYS_SPEAKER_MS + 4000), 70_000)).toBeUndefined();
});

test('someone is still heard while they draw breath', () => {
  const started = observeSpeaking({}, true, 0);
  expect(isHeard(started, BECOMES_SPEAKER_MS - 1)).toBe(false);
  expect(isHeard(started, BECOMES_SPEAKER_MS)).toBe(true);
  const ended = observeSpeaking(started, false, 2000);
  expect(isHeard(ended, 2000 + DRAWS_BREATH_MS - 1)).toBe(true);
  expect(nextSpeakingChange(ended, 2000)).toBe(2000 + DRAWS_BREATH_MS);
  expect(isHeard(ended, 2000 + DRAWS_BREATH_MS)).toBe(false);
});

function turn(record: SpeakingRecord, from: number, to: number): SpeakingRecord {
  return observeSpeaking(observeSpeaking(record, true, from), false, to);
}

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
