import { join } from 'node:path';
import { Menu, nativeImage, Tray } from 'electron';
import type { CallStateHolder } from '../callState';
import type { AppMenu } from '../menu/createMenu';
import { trayState, trayTemplate } from './trayTemplate';

export interface TrayOptions {
  /** Where the pictures are. */
  folder: string;
  platform: NodeJS.Platform;
  menu: AppMenu;
  call: CallStateHolder;
  run(id: string): void;
  open(): void;
  quit(): void;
  report(error: unknown): void;
}

export interface AppTray {
  /** False where the system has no place for it: then nothing may depend on it. */
  isThere(): boolean;
  close(): void;
}

/** The icon among the system's own: says whether a call runs and whether one is muted, and does what is needed without a window. */
export function createTray(options: TrayOptions): AppTray {
  const { folder, platform, menu, call, run, open, quit, report } = options;
  // macOS colours the pictures itself, if they are named so.
  const suffix = platform === 'darwin' ? 'Template' : '';
  const picture = (state: string) => nativeImage.createFromPath(join(folder, `${state}${suffix}.png`));
  let tray: Tray | undefined;
  try {
    tray = new Tray(picture('idle'));
  } catch (error) {
    report(error);
    return { isThere: () => false, close: () => undefined };
  }
  const icon = tray;
  const draw = (): void => {
    const { actions, words } = menu.get();
    const { inCall, roomName } = call.get();
    const state = trayState(actions, inCall);
    icon.setImage(picture(state));
    const signs = state === 'idle' ? [] : [roomName, words.inCall, state === 'muted' && words.muted];
    icon.setToolTip(['Parley', ...signs].filter(Boolean).join(' · '));
    icon.setContextMenu(Menu.buildFromTemplate(trayTemplate({ actions, words, run, open, quit })));
  };
  draw();
  const ends = [menu.subscribe(draw), call.subscribe(draw)];
  // Where a click opens the menu, as on macOS, the window is one of its items.
  if (platform !== 'darwin') icon.on('click', open);
  return {
    isThere: () => !icon.isDestroyed(),
    close() {
      for (const end of ends) end();
      icon.destroy();
    },
  };
}
