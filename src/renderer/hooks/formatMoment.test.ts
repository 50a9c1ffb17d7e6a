import { expect, test } from 'vitest';
import { formatMoment } from './formatMoment';

const NOW = new Date(2026, 10, 18, 12, 0).getTime();

test.each([
  [new Date(2026, 10, 18, 14, 30), '14:30'],
  [new Date(2026, 10, 20, 9, 5), 'Fri 09:05'],
  [new Date(2026, 10, 16, 9, 5), 'Mon 09:05'],
  [new Date(2026, 11, 24, 18, 0), '24 Dec 2026, 18:00'],
])('%s', (date, words) => {
  expect(formatMoment(date.getTime(), NOW, 'en-GB')).toBe(words);
});
