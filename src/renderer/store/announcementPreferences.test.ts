import { expect, test } from 'vitest';
import { ANNOUNCEMENT_READERS } from './announcementPreferences';
import { readTrusted } from './readTrusted';

const readAnnouncements = (stored: unknown) => readTrusted(stored, ANNOUNCEMENT_READERS);

test('stored choices come back, nonsense does not', () => {
  const choices = { people: false, hands: true, reactions: false, chat: 'mentions' };
  expect(readAnnouncements(choices)).toEqual(choices);
  expect(readAnnouncements({ people: 0, hands: 'no', chat: 'some', more: true })).toEqual({});
  expect(readAnnouncements(null)).toEqual({});
});
