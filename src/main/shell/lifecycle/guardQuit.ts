import type { App, BrowserWindow } from 'electron';

/** What is still running after this is left to the supervisor's watchdog. */
const STOP_MS = 5000;

export interface QuitOptions {
  app: App;
  process: NodeJS.Process;
  isInCall(): boolean;
  /** Asks the person in the page; false where there is no page to ask. */
  ask(what: 'quit' | 'close'): boolean;
  /** Ends what outlives the windows: server, database, embedded livekit-server. */
  stop(): Promise<void>;
  report(error: unknown): void;
}

export interface Quit {
  /** Quits without asking: the person has answered, or the system demands it. */
  now(): void;
  /** Makes closing this window ask as well while a call runs. */
  guardWindow(window: BrowserWindow): void;
}

/** Quitting asks while a call runs, and then stops everything completely and in bounded time. */
export function guardQuit({ app, process, isInCall, ask, stop, report }: QuitOptions): Quit {
  let agreed = false;
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
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, now);

  return {
    now,
    guardWindow(window) {
      window.on('close', (event) => {
        if (mustAsk('close')) event.preventDefault();
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
