import { expect, test } from 'vitest';
import { isLeftOut } from './windowPrivacy';

test('small windows are left out unless all are wanted; the main one only while something is shared', () => {
  const small = { isMain: false, isSharing: false };
  expect(isLeftOut('main', small)).toBe(true);
  expect(isLeftOut('none', small)).toBe(true);
  expect(isLeftOut('all', small)).toBe(false);
  const main = { isMain: true, isSharing: true };
  expect(isLeftOut('none', main)).toBe(true);
  expect(isLeftOut('none', { ...main, isSharing: false })).toBe(false);
  expect(isLeftOut('main', main)).toBe(false);
  expect(isLeftOut('all', main)).toBe(false);
});
