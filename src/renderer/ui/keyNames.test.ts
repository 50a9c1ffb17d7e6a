import { expect, test } from 'vitest';
import { keyNames } from './keyNames';

test('keys are written as the system writes them', () => {
  expect(keyNames('Mod+Shift+d', false)).toEqual(['Ctrl', 'Shift', 'D']);
  expect(keyNames('Mod+Shift+d', true)).toEqual(['⌘', '⇧', 'D']);
  expect(keyNames('/', false)).toEqual(['/']);
});
