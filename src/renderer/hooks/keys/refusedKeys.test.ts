import { expect, test } from 'vitest';
import { MENU_ACTIONS } from '../../../shared/contract/menuAction';
import { refusedKeys } from './refusedKeys';

test('keys that others need are refused with the reason', () => {
  expect(refusedKeys('Mod+T', false)).toBe('browser');
  expect(refusedKeys('F5', false)).toBe('browser');
  expect(refusedKeys('Mod+C', false)).toBe('editing');
  expect(refusedKeys('Tab', false)).toBe('moving');
  expect(refusedKeys('Alt+F4', false)).toBe('system');
});

test('the desktop has no browser around it, but a menu', () => {
  expect(refusedKeys('Mod+T', true)).toBeUndefined();
  expect(refusedKeys('Mod+Q', true)).toBe('system');
  expect(refusedKeys('Mod+V', true)).toBe('editing');
});

test('letters, function keys and combinations are free', () => {
  for (const keys of ['M', 'Space', 'F8', 'Mod+D', 'Mod+Shift+M', 'Alt+1', '/']) {
    expect(refusedKeys(keys, false)).toBeUndefined();
  }
});

test('no key that comes with the desktop app is one that it refuses', () => {
  for (const keys of Object.values(MENU_ACTIONS)) expect(refusedKeys(keys, true)).toBeUndefined();
});
