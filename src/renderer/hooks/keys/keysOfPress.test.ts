import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keysOfPress } from './keysOfPress';
import { type KeyPress, matchesShortcut } from './matchesShortcut';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: /^[a-z]$/iu.test(key) ? `Key${key.toUpperCase()}` : '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

test('presses are written as shortcuts are', () => {
  expect(keysOfPress(press('d', { ctrlKey: true }), false)).toBe('Mod+D');
  expect(keysOfPress(press('d', { metaKey: true }), true)).toBe('Mod+D');
  expect(keysOfPress(press('D', { ctrlKey: true, shiftKey: true }), false)).toBe('Mod+Shift+D');
  expect(keysOfPress(press(' '), false)).toBe('Space');
  expect(keysOfPress(press('?', { shiftKey: true }), false)).toBe('?');
  expect(keysOfPress(press('∂', { altKey: true, code: 'KeyD' }), true)).toBe('Alt+D');
  expect(keysOfPress(press('F7'), false)).toBe('F7');
});

test('modifiers alone are no shortcut yet', () => {
  expect(keysOfPress(press('Control', { ctrlKey: true }), false)).toBeUndefined();
  expect(keysOfPress(press('Dead'), false)).toBeUndefined();
});

test('what a press is called is found again by the same press', () => {
  const keys = fc.constantFrom('a', 'K', '1', '/', ',', '+', ' ', 'F5', 'ArrowUp', 'Enter', 'ж');
  fc.assert(
    fc.property(keys, fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean(), (key, ctrlKey, altKey, shiftKey, mac) => {
      const pressed = press(key, { ctrlKey, altKey, shiftKey, ...(key === 'ж' ? { code: 'Semicolon' } : {}) });
      expect(matchesShortcut(pressed, keysOfPress(pressed, mac) ?? '', mac)).toBe(true);
    }),
  );
});
