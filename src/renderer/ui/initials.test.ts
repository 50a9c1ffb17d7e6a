import { expect, test } from 'vitest';
import { hueOf, initials } from './initials';

test.each([
  ['Ada Lovelace', 'AL'],
  ['ada', 'A'],
  ['Jean-Luc Picard', 'JP'],
  ['  Bo  Ek ', 'BE'],
  ['山田 太郎', '山太'],
  ['🎉 Zoe', 'Z'],
  ['!?', '?'],
  ['', '?'],
])('%s → %s', (name, letters) => {
  expect(initials(name)).toBe(letters);
});

test('one identity always has one hue', () => {
  expect(hueOf('ada-1')).toBe(hueOf('ada-1'));
  expect(hueOf('ada-1')).not.toBe(hueOf('ada-2'));
  expect(hueOf('')).toBeGreaterThanOrEqual(0);
});
