import { expect, test } from 'vitest';
import { type KeyPress, matchesShortcut, worksWhileTyping } from './matchesShortcut';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: /^[a-z]$/iu.test(key) ? `Key${key.toUpperCase()}` : '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

test('Mod is Ctrl, on a Mac Command', () => {
  expect(matchesShortcut(press('d', { ctrlKey: true }), 'Mod+D', false)).toBe(true);
  expect(matchesShortcut(press('d', { metaKey: true }), 'Mod+D', false)).toBe(false);
  expect(matchesShortcut(press('d', { metaKey: true }), 'Mod+D', true)).toBe(true);
  expect(matchesShortcut(press('d', { ctrlKey: true }), 'Mod+D', true)).toBe(false);
});

test('every modifier must fit', () => {
  expect(matchesShortcut(press('d', { ctrlKey: true, shiftKey: true }), 'Mod+D', false)).toBe(false);
  expect(matchesShortcut(press('D', { ctrlKey: true, shiftKey: true }), 'Mod+Shift+D', false)).toBe(true);
  expect(matchesShortcut(press('n'), 'N', false)).toBe(true);
  expect(matchesShortcut(press('n', { ctrlKey: true }), 'N', false)).toBe(false);
});

test('signs may need Shift on some keyboards', () => {
  expect(matchesShortcut(press('/', { shiftKey: true, code: 'Digit7' }), '/', false)).toBe(true);
  expect(matchesShortcut(press('/', { shiftKey: true, ctrlKey: true }), 'Mod+/', false)).toBe(true);
});

test('a letter is found by its place where the layout has no Latin letters', () => {
  expect(matchesShortcut(press('в', { code: 'KeyD', ctrlKey: true }), 'Mod+D', false)).toBe(true);
  // On a Latin layout the letter counts, not the place: Dvorak's E stands where D is.
  expect(matchesShortcut(press('e', { code: 'KeyD', ctrlKey: true }), 'Mod+D', false)).toBe(false);
});

test('only modifiers that write nothing work while typing', () => {
  expect(worksWhileTyping('Mod+D')).toBe(true);
  expect(worksWhileTyping('/')).toBe(false);
  expect(worksWhileTyping('Shift+A')).toBe(false);
});

test('the space bar has a name', () => {
  expect(matchesShortcut(press(' '), 'Space', false)).toBe(true);
  expect(matchesShortcut(press(' '), 'Mod+Space', false)).toBe(false);
});
