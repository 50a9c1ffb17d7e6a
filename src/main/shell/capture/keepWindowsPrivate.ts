import { type App, BrowserWindow, type WebContents } from 'electron';
import type { OwnWindows } from '../../../shared/contract/ownWindows';
import { isLeftOut } from './windowPrivacy';

/** Keeps windows of ours out of what is captured, as the person wants it. */
export interface WindowPrivacy {
  show(windows: OwnWindows): void;
  setSharing(isSharing: boolean): void;
}

export function keepWindowsPrivate(app: App, isMainPage: (contents: WebContents) => boolean): WindowPrivacy {
  let shown: OwnWindows = 'main';
  let isSharing = false;
  const apply = (): void => {
    for (const window of BrowserWindow.getAllWindows()) {
      // The one that ink is drawn into cannot have the focus, and is never captured: ink would be seen twice.
      if (!window.isFocusable()) continue;
      window.setContentProtection(isLeftOut(shown, { isMain: isMainPage(window.webContents), isSharing }));
    }
  };
  // Each small window begins left out; whoever wants them seen has them so once they show themselves.
  app.on('browser-window-created', (_event, window) => window.on('show', apply));
  return {
    show(windows) {
      shown = windows;
      apply();
    },
    setSharing(now) {
      isSharing = now;
      apply();
    },
  };
}
