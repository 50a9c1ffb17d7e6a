import { expect, test } from 'vitest';
import { participantNameSchema } from '../contract/roomSchema';
import { cleanPersonName, isVisibleName } from './personName';

test.each([
  ['Ada Lovelace', 'Ada Lovelace'],
  [' Ada\n\tLovelace ', 'Ada Lovelace'],
  // Written backwards it would read "Ada (moderator)".
  ['Ada \u202e)rotaredom(\u202c', 'Ada )rotaredom('],
  ['\u2067Ada\u2069', 'Ada'],
  ['A\u200bd\u2060a\ufeff', 'Ada'],
  ['Ada\u0000\u0007', 'Ada'],
])('of %j is shown %j', (text, shown) => {
  expect(cleanPersonName(text)).toBe(shown);
  expect(participantNameSchema.parse(text)).toBe(shown);
});

test.each(['آدا', '山田 太郎', 'می\u200cنا', '👩\u200d🚀', '❤️', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', 'क्\u200dष', 'é', '1'])(
  '%j stays as it is',
  (name) => {
    expect(participantNameSchema.parse(name)).toBe(name);
  },
);

test.each(['', ' ', '\u200b', '\u3164', '\u202e\u2800', '\u200d\u200c', '\ufe0f'])('nobody is called %j', (name) => {
  expect(isVisibleName(name)).toBe(false);
  expect(participantNameSchema.safeParse(name).success).toBe(false);
});

test('a name has at most 60 characters', () => {
  expect(participantNameSchema.safeParse('a'.repeat(60)).success).toBe(true);
  expect(participantNameSchema.safeParse('a'.repeat(61)).success).toBe(false);
});
