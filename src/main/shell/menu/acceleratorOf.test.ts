import { expect, it } from 'vitest';
import { MENU_ACTIONS } from '../../../shared/contract/menuAction';
import { acceleratorOf } from './acceleratorOf';

it('writes keys as Electron does', () => {
  expect(acceleratorOf('Mod+Shift+E')).toBe('CmdOrCtrl+Shift+E');
  expect(acceleratorOf('Mod+,')).toBe('CmdOrCtrl+,');
  expect(acceleratorOf('Alt+ArrowUp')).toBe('Alt+Up');
  expect(acceleratorOf('Space')).toBe('Space');
});

it('leaves out what Electron does not know', () => {
  for (const keys of ['', 'Mod+', 'Hyper+A', 'Mod+Ü', 'Mod+Launch', 'AudioVolumeUp']) {
    expect(acceleratorOf(keys)).toBeUndefined();
  }
});

it('knows all keys that come with the app', () => {
  for (const keys of Object.values(MENU_ACTIONS)) expect(acceleratorOf(keys)).toBeDefined();
});
