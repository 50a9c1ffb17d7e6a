import type { App, BrowserWindow, PowerMonitor } from 'electron';

/** What is still running after this is left to the supervisor's watchdog. */
const STOP_MS = 5000;
/** A page that has not answered for so long may hang for ever. */
const ANSWER_MS = 5000;
/** Nobody waits longer for what is written about meetings before they can quit. */
const LOOK_MS = 2000;

export interface QuitOptions {
  app: App;
  process: NodeJS.Process;
  power: PowerMonitor;
  /** Without its window there is no app. */
  closingQuits: boolean;
  isInCall(): boolean;
  /** Names of the meetings that end with us and have others inside. */
  othersInside(): Promise<string[]>;
  /** Asks the person in the page; false where there is no page to ask. */
  ask(what: 'quit' | 'close'): boolean;
  /** Asks the person whether what the page has not saved may be lost. */
  mayLose(window: BrowserWindow): Promise<boolean>;
  /** Asks the person whether the window of a page that does not answer may go all the same. */
  mayEnd(window: BrowserWindow): Promise<boolean>;
  /** Asks the person whether these meetings may end for those inside. */
  mayPutOut(meetings: readonly string[]): Promise<boolean>;
  /** Ends what outlives the windows: server, database, embedded livekit-server. */
  stop(): Promise<void>;
  report(error: unknown): void;
}

export interface Quit {
  /** Quits: the person has answered what their page had to ask. Meetings that others are in are asked about nevertheless. */
  answered(): void;
  /**
   * Makes closing this window ask as well: while a call runs, and where its page has something that is not saved. A page
   * that hangs can say neither, and is asked about in its place.
   */
  guardWindow(window: BrowserWindow): void;
}

/**
 * Quitting asks while a call runs, others are in meetings that end with it or something is not saved, and then stops
 * everything completely and in bounded time.
 */
export function guardQuit(options: QuitOptions): Quit {
  const { app, process, power, closingQuits, isInCall, othersInside, ask, mayLose, mayEnd, mayPutOut, stop, report } =
    options;
  let agreed = false;
  /** By the system: nobody may be there to be asked, and nothing may keep a computer from being switched off. */
  let isForced = false;
  let stopping = false;
  const guarded = new Set<BrowserWindow>();
  /** Those whose pages have been asked for a sign of life. */
  const waitedFor = new Set<BrowserWindow>();
  let isAskingToQuit = false;
  const now = (): void => {
    agreed = true;
    app.quit();
  };

  /** A page that hangs neither asks the person nor lets its window close. */
  function endIfHung(window: BrowserWindow, isQuitting: boolean): void {
    if (waitedFor.has(window)) return;
    waitedFor.add(window);
    isAnswering(window)
      .then(async (answers) => {
        if (answers || window.isDestroyed()) return;
        if (!isForced && !(await mayEnd(window))) return;
        if (!window.isDestroyed()) window.destroy();
        if (isQuitting || agreed) now();
      })
      .catch(report)
      .finally(() => waitedFor.delete(window));
  }

  /** Quits after one question: for those in other meetings, which says more, or for the call. */
  function quitIfMay(asksForCall: boolean): void {
    if (isAskingToQuit) return;
    isAskingToQuit = true;
    atMost(LOOK_MS, othersInside())
      .catch((error: unknown) => {
        report(error);
        return [];
      })
      .then(async (meetings) => {
        if (agreed) return;
        const [window] = guarded;
        if (meetings.length > 0) {
          if (await mayPutOut(meetings)) now();
        } else if (asksForCall && isInCall() && ask('quit')) {
          if (window) endIfHung(window, true);
        } else now();
      })
      .catch(report)
      .finally(() => {
        isAskingToQuit = false;
      });
  }

  app.on('before-quit', (event) => {
    if (agreed) {
      for (const window of guarded) endIfHung(window, true);
      return;
    }
    event.preventDefault();
    quitIfMay(true);
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
  power.on('shutdown', force);

  return {
    answered: () => quitIfMay(false),
    guardWindow(window) {
      let isClosing = false;
      let isAsking = false;
      let mayGo = false;
      guarded.add(window);
      window.once('closed', () => guarded.delete(window));
      window.on('close', (event) => {
        const isAsked = !agreed && isInCall() && ask('close');
        isClosing = !isAsked && (agreed || !closingQuits);
        if (!isClosing) event.preventDefault();
        if (isAsked || isClosing) endIfHung(window, false);
        else quitIfMay(false);
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

async function isAnswering({ webContents }: BrowserWindow): Promise<boolean> {
  // A page that has died meanwhile has its own way back.
  const answer = webContents.executeJavaScript('0').then(
    () => undefined,
    () => undefined,
  );
  return atMost(ANSWER_MS, answer).then(
    () => true,
    () => false,
  );
}

async function atMost<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`It took longer than ${milliseconds} ms.`)), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
