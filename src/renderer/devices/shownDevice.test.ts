import { expect, test } from 'vitest';
import { shownDevice } from './shownDevice';

const offered = [{ value: 'front' }, { value: 'usb' }];

test('what was chosen is shown, else what is in use, else the first', () => {
  expect(shownDevice(offered, 'usb', 'front')).toBe('usb');
  // Firefox asks which one, and tells the page no other way.
  expect(shownDevice(offered, undefined, 'usb')).toBe('usb');
  expect(shownDevice(offered, 'unplugged', 'usb')).toBe('usb');
  expect(shownDevice(offered, 'unplugged', undefined)).toBe('front');
  expect(shownDevice([], undefined, undefined)).toBeUndefined();
});
