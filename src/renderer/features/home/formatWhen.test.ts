import { expect, test } from 'vitest';
import { formatWhen } from './formatWhen';

const at = (text: string) => new Date(text).getTime();
const NOW = at('2026-03-11T15:00:00');

test.each([
  ['2026-03-11T09:05:00', '9:05 AM'],
  ['2026-03-11T00:00:00', '12:00 AM'],
  ['2026-03-10T23:59:00', 'Tue'],
  ['2026-03-05T08:00:00', 'Thu'],
  ['2026-03-04T08:00:00', 'Mar 4'],
  ['2025-12-31T08:00:00', 'Dec 31, 2025'],
])('%s', (moment, words) => {
  // Newer systems write a narrow no-break space before AM.
  expect(formatWhen(at(moment), NOW, 'en-US').replace(/\s/gu, ' ')).toBe(words);
});
