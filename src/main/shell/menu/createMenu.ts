import { Menu } from 'electron';
import type { NativeMenu } from '../../../shared/contract/nativeMenu';
import { ENGLISH_WORDS } from './englishWords';
import { type MenuOptions, menuTemplate } from './menuTemplate';

/** The native menu, and what the page last said should be in it. */
export interface AppMenu {
  get(): NativeMenu;
  set(menu: NativeMenu): void;
  subscribe(listener: () => void): () => void;
  /** The page that said it is gone. */
  clear(): void;
}

export function createMenu(options: Omit<MenuOptions, keyof NativeMenu>): AppMenu {
  let current: NativeMenu = { actions: [], words: ENGLISH_WORDS };
  const listeners = new Set<() => void>();
  const draw = (): void => Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate({ ...options, ...current })));
  const set = (menu: NativeMenu): void => {
    current = menu;
    draw();
    for (const listener of listeners) listener();
  };
  draw();
  return {
    get: () => current,
    set,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    clear: () => set({ actions: [], words: current.words }),
  };
}
