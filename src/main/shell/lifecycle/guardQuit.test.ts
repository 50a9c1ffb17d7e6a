import { EventEmitter } from 'node:events';
import type { App, BrowserWindow, PowerMonitor } from 'electron';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { guardQuit } from './guardQuit';

class Prevented {
  isPrevented = false;
  preventDefault(): void {
    this.isPrevented = true;
  }
}

/** An app with one window, which end in the order of Electron's events. */
function scene() {
  const state = { inCall: false, isUnsaved: false, isHung: false, others: [] as string[], hasEnded: false };
  const app = new EventEmitter();
  const window = new EventEmitter();
  const webContents = Object.assign(new EventEmitter(), {
    executeJavaScript: () => (state.isHung ? new Promise(() => undefined) : Promise.resolve(0)),
  });
  const systemSignals = new EventEmitter();
  const power = new EventEmitter();
  const asked: string[] = [];
  const answers: ((may: boolean) => void)[] = [];
  const allows = (emitter: EventEmitter, name: string): boolean => {
    const event = new Prevented();
    emitter.emit(name, event);
    return !event.isPrevented;
  };
  let isOpen = true;
  const close = (): boolean => {
    if (!isOpen) return true;
    if (!allows(window, 'close')) return false;
    if (state.isHung) return false;
    // The page's own refusal stands unless someone overrules it.
    if (state.isUnsaved && allows(webContents, 'will-prevent-unload')) return false;
    destroy();
    return true;
  };
  const destroy = (): void => {
    isOpen = false;
    window.emit('closed');
  };
  const exited = new Promise<void>((resolve) => {
    Object.assign(app, {
      quit: () => void (allows(app, 'before-quit') && close() && app.emit('will-quit', new Prevented())),
      exit: () => resolve(),
    });
  });
  Object.assign(window, { webContents, close, destroy, isDestroyed: () => !isOpen });
  const guarded = window as unknown as BrowserWindow;
  const quit = guardQuit({
    app: app as unknown as App,
    process: systemSignals as unknown as NodeJS.Process,
    power: power as unknown as PowerMonitor,
    closingQuits: true,
    isInCall: () => state.inCall,
    othersInside: async () => state.others,
    ask(what) {
      asked.push(what);
      return true;
    },
    mayLose() {
      asked.push('mayLose');
      return new Promise((resolve) => answers.push(resolve));
    },
    mayEnd() {
      asked.push('mayEnd');
      return new Promise((resolve) => answers.push(resolve));
    },
    mayPutOut(meetings) {
      asked.push(`mayPutOut ${meetings}`);
      return new Promise((resolve) => answers.push(resolve));
    },
    stop: async () => {
      state.hasEnded = true;
    },
    report(error) {
      throw error;
    },
  });
  quit.guardWindow(guarded);
  return {
    ...{ state, asked, quit, exited, systemSignals, power },
    app: app as unknown as App,
    window: guarded,
    isOpen: () => isOpen,
    /** Until what is looked up has been. */
    settled: () => new Promise(setImmediate),
    async answer(may: boolean) {
      answers.shift()?.(may);
      await new Promise(setImmediate);
    },
  };
}

describe('while a call runs', () => {
  test('closing and quitting ask, and are done once the person has answered', async () => {
    const { state, asked, quit, exited, app, window, isOpen, settled } = scene();
    state.inCall = true;
    window.close();
    app.quit();
    await settled();
    expect(asked).toEqual(['close', 'quit']);
    expect(isOpen()).toBe(true);
    quit.answered();
    await exited;
    expect(state.hasEnded).toBe(true);
  });
});

describe('what the page has not saved', () => {
  test('is asked about once before the window closes, and kept by whoever stays', async () => {
    const { state, asked, answer, window, isOpen, settled } = scene();
    state.isUnsaved = true;
    window.close();
    window.close();
    await settled();
    expect(asked).toEqual(['mayLose']);
    await answer(false);
    expect(isOpen()).toBe(true);
    window.close();
    await settled();
    await answer(true);
    expect(isOpen()).toBe(false);
    expect(asked).toEqual(['mayLose', 'mayLose']);
  });

  test('is asked about before the app quits, which then goes on', async () => {
    const { state, asked, answer, exited, app, settled } = scene();
    state.isUnsaved = true;
    app.quit();
    await settled();
    expect(asked).toEqual(['mayLose']);
    await answer(true);
    await exited;
  });

  test('keeps no later call from being asked about', async () => {
    const { state, asked, answer, app, isOpen, settled } = scene();
    state.isUnsaved = true;
    app.quit();
    await settled();
    await answer(false);
    state.isUnsaved = false;
    state.inCall = true;
    app.quit();
    await settled();
    expect(asked).toEqual(['mayLose', 'quit']);
    expect(isOpen()).toBe(true);
  });

  test('does not keep the system from ending the app', async () => {
    const { state, asked, exited, systemSignals } = scene();
    state.isUnsaved = true;
    systemSignals.emit('SIGTERM');
    await exited;
    expect(asked).toEqual([]);
  });
});

describe('while others are in meetings that end with it', () => {
  test.each<['quit' | 'close', boolean]>([
    ['quit', true],
    ['quit', false],
    ['close', false],
  ])('to %s asks once, with the call in it: %s', async (how, inCall) => {
    const { state, asked, answer, exited, app, window, isOpen, settled } = scene();
    Object.assign(state, { inCall, others: ['Daily', 'Weekly'] });
    const end = () => (how === 'quit' ? app.quit() : window.close());
    end();
    end();
    await settled();
    expect(asked).toEqual(['mayPutOut Daily,Weekly']);
    await answer(false);
    expect(isOpen()).toBe(true);
    end();
    await settled();
    await answer(true);
    await exited;
    expect(asked).toHaveLength(2);
  });

  test('whoever leaves their call by closing the window is asked about the others, too', async () => {
    const { state, asked, quit, answer, exited, window, settled } = scene();
    Object.assign(state, { inCall: true, others: ['Daily'] });
    window.close();
    quit.answered();
    await settled();
    expect(asked).toEqual(['close', 'mayPutOut Daily']);
    await answer(true);
    await exited;
  });

  test('a computer that is switched off does not wait for an answer', async () => {
    const { state, asked, exited, power } = scene();
    Object.assign(state, { inCall: true, others: ['Daily'] });
    power.emit('shutdown');
    await exited;
    expect(asked).toEqual([]);
  });
});

describe('a page that hangs', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());
  /** Longer than anyone waits for an answer of it. */
  const waitLong = () => vi.advanceTimersByTimeAsync(10_000);

  test('is closed by whoever does not want to wait for it, also in a call', async () => {
    const { state, asked, answer, window, isOpen } = scene();
    Object.assign(state, { inCall: true, isHung: true });
    window.close();
    window.close();
    await waitLong();
    expect(asked).toEqual(['close', 'close', 'mayEnd']);
    await answer(false);
    expect(isOpen()).toBe(true);
    window.close();
    await waitLong();
    await answer(true);
    expect(isOpen()).toBe(false);
  });

  test('does not keep the app from being quit in a call', async () => {
    const { state, asked, answer, exited, app } = scene();
    Object.assign(state, { inCall: true, isHung: true });
    app.quit();
    await waitLong();
    expect(asked).toEqual(['quit', 'mayEnd']);
    await answer(true);
    await exited;
    expect(state.hasEnded).toBe(true);
  });

  test('does not keep the system from ending the app', async () => {
    const { state, asked, exited, systemSignals } = scene();
    state.isHung = true;
    systemSignals.emit('SIGTERM');
    await waitLong();
    await exited;
    expect(asked).toEqual([]);
  });

  test('is not asked about where it answers', async () => {
    const { state, asked, window } = scene();
    state.inCall = true;
    window.close();
    await waitLong();
    expect(asked).toEqual(['close']);
  });
});
