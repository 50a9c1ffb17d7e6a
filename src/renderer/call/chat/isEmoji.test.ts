import { expect, test } from 'vitest';
import { isEmoji } from './isEmoji';

test.each(['👍', '👍🏽', '❤️', '👍️', '👩‍👩‍👧‍👦', '🏳️‍🌈', '🇩🇪', '1️⃣', '☺', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'])('%s is an emoji', (text) =>
  expect(isEmoji(text)).toBe(true),
);

test.each(['', 'a', '1', 'BUY', '👍👍', '👍 now', '<b>', '👍'.repeat(30)])('%j is none', (text) =>
  expect(isEmoji(text)).toBe(false),
);
