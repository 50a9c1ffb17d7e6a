import { EventPublisher } from '@orpc/server';
import { BrowserWindow, type Display } from 'electron';
import type { SharingState } from '../../../shared/contract/shell';
import { pageAddress } from '../pageAddress';
import { pagePreferences, surfaceColour } from '../window/mainWindow';

/** In device-independent pixels. */
const WIDTH = 560;
const HEIGHT = 52;
const TOP_MARGIN = 8;

/** The small window that says what is shared while Parley's own window is out of sight. */
export interface SharingBar {
  set(sharing: SharingState | undefined): void;
  watch(signal: AbortSignal | undefined): AsyncGenerator<{ sharing?: SharingState }>;
}

export function createSharingBar(options: {
  preload: string;
  /** Where what is shared can be seen. */
  display(): Display;
  report(error: unknown): void;
}): SharingBar {
  const { preload, display, report } = options;
  const publisher = new EventPublisher<{ sharing: { sharing?: SharingState } }>({ maxBufferedEvents: 1 });
  let current: SharingState | undefined;
  let window: BrowserWindow | undefined;

  const open = (): void => {
    const { workArea } = display();
    const bar = new BrowserWindow({
      title: 'Parley: you are sharing',
      width: WIDTH,
      height: HEIGHT,
      x: Math.round(workArea.x + (workArea.width - WIDTH) / 2),
      y: workArea.y + TOP_MARGIN,
      frame: false,
      resizable: false,
      maximizable: false,
      minimizable: false,
      fullscreenable: false,
      skipTaskbar: true,
      alwaysOnTop: true,
      show: false,
      backgroundColor: surfaceColour(),
      webPreferences: pagePreferences(preload),
    });
    bar.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true });
    // Windows and macOS leave it out of what is captured; Linux has no means to.
    bar.setContentProtection(true);
    // The person is about to work in what they share: appear without taking the keyboard from it.
    bar.once('ready-to-show', () => {
      bar.showInactive();
      // Window managers forget it for a window that was hidden.
      bar.setAlwaysOnTop(true, 'floating');
    });
    bar.once('closed', () => {
      if (window === bar) window = undefined;
    });
    bar.loadURL(pageAddress('/sharing-bar')).catch(report);
    window = bar;
  };

  return {
    set(sharing) {
      current = sharing;
      publisher.publish('sharing', { sharing });
      if (!sharing) {
        window?.destroy();
        window = undefined;
      } else if (!window) open();
    },
    async *watch(signal) {
      const coming = publisher.subscribe('sharing', { signal });
      try {
        yield { sharing: current };
        yield* coming;
      } finally {
        await coming.return(undefined);
      }
    },
  };
}
