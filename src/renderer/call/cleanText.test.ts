import { expect, test } from 'vitest';
import { cleanText } from './cleanText';

test('a message is shown without what could deceive or fill the screen', () => {
  expect(cleanText('  a\r\nb\u0000\u202ec\t ', 10)).toBe('a\nbc');
});

test('what is cut is as long as fields and shapes allow, and no sign is cut in half', () => {
  expect(cleanText('😀'.repeat(20), 5)).toBe('😀😀…');
  expect(cleanText('😀'.repeat(20), 6)).toBe('😀😀…');
  expect(cleanText('abcdef', 5)).toBe('abcd…');
  expect(cleanText('abcde', 5)).toBe('abcde');
});
