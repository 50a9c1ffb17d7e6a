import type { App, BrowserWindow } from 'electron';

/** What is still running after this is left to the supervisor's watchdog. */
const STOP_MS = 5000;

export interface QuitOptions {
  app: App;
  process: NodeJS.Process;
  isInCall(): boolean;
  /** Asks the person in the page; false where there is no page to ask. */
  ask(what: 'quit' | 'close'): boolean;
  /** Asks the person whether what the page has not saved may be lost. */
  mayLose(window: BrowserWindow): Promise<boolean>;
  /** Ends what outlives the windows: server, database, embedded livekit-server. */
  stop(): Promise<void>;
  report(error: unknown): void;
}

export interface Quit {
  /** Quits without asking: the person has answered, or the system demands it. */
  now(): void;
  /** Makes closing this window ask as well: while a call runs, and where its page has something that is not saved. */
  guardWindow(window: BrowserWindow): void;
}

/** Quitting asks while a call runs or something is not saved, and then stops everything completely and in bounded time. */
export function guardQuit({ app, process, isInCall, ask, mayLose, stop, report }: QuitOptions): Quit {
  let agreed = false;
  /** By a signal: nobody may be there to be asked. */
  let isForced = false;
  let stopping = false;
  const mustAsk = (what: 'quit' | 'close'): boolean => !agreed && isInCall() && ask(what);
  const now = (): void => {
    agreed = true;
    app.quit();
  };

  app.on('before-quit', (event) => {
    if (mustAsk('quit')) event.preventDefault();
    else agreed = true;
  });
  app.on('will-quit', (event) => {
    event.preventDefault();
    if (stopping) return;
    stopping = true;
    atMost(STOP_MS, stop())
      .catch(report)
      .finally(() => app.exit(0));
  });
  const force = (): void => {
    isForced = true;
    now();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, force);

  return {
    now,
    guardWindow(window) {
      let isClosing = false;
      let isAsking = false;
      let mayGo = false;
      window.on('close', (event) => {
        if (mustAsk('close')) event.preventDefault();
        else isClosing = true;
      });
      // The page says that something is not saved. Where a browser would ask now, Electron keeps the window without a word.
      window.webContents.on('will-prevent-unload', (event) => {
        if (isForced || mayGo) return event.preventDefault();
        if (!isClosing) return;
        const isQuitting = agreed;
        isClosing = false;
        // Nothing comes of it for now, so a call that begins meanwhile is asked about again.
        agreed = false;
        if (isAsking) return;
        isAsking = true;
        mayLose(window)
          .then((isAnswered) => {
            if (!isAnswered || window.isDestroyed()) return;
            mayGo = true;
            if (isQuitting) now();
            else window.close();
          })
          .catch(report)
          .finally(() => {
            isAsking = false;
          });
      });
    },
  };
}

async function atMost(milliseconds: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`Stopping took longer than ${milliseconds} ms.`)), milliseconds);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
