import { expect, test } from 'vitest';
import { cleanText } from './cleanText';

test('a message is shown without what could deceive or fill the screen', () => {
  expect(cleanText('  a\r\nb\u0000\u202ec\t ', 10)).toBe('a\nbc');
  expect(cleanText('😀'.repeat(20), 5)).toBe('😀😀😀😀…');
});
