import { createReadable, type Readable } from '../readable';
import { runSteps, Skipped } from './runSteps';
import { type StepResult, TEST_STEPS, type TestState, type TestStep, type TestTickets } from './types';
import { Late } from './within';

/** A test of the way to the meeting server and back, before a call. */
export interface ConnectionTest {
  readonly state: Readable<TestState>;
  /** Tries everything once; never throws. */
  run(): Promise<void>;
  /** Ends what runs and closes its connections. */
  dispose(): void;
}

interface ConnectionTestParts {
  /** Asks the host for what to test with. */
  tickets: () => Promise<TestTickets>;
  /** Milliseconds. */
  now: () => number;
}

export function createConnectionTest({ tickets, now }: ConnectionTestParts): ConnectionTest {
  const state = createReadable<TestState>({ steps: blank(), isRunning: false });
  let ending = new AbortController();

  const note = (step: TestStep, result: Omit<StepResult, 'step'>) => {
    const { steps } = state.get();
    state.set({ ...state.get(), steps: steps.map((one) => (one.step === step ? { step, ...result } : one)) });
  };

  const attempt = async <T>(step: TestStep, work: () => Promise<T>): Promise<T | undefined> => {
    if (ending.signal.aborted) return undefined;
    note(step, { state: 'running' });
    const startedAt = now();
    try {
      const result = await work();
      note(step, { state: 'passed', tookMs: now() - startedAt });
      return result;
    } catch (error) {
      if (error instanceof Skipped) note(step, { state: 'skipped', reason: error.reason });
      else {
        const reason = error instanceof Late ? 'late' : 'error';
        note(step, { state: 'failed', reason, detail: String(error), tookMs: now() - startedAt });
      }
      return undefined;
    }
  };

  return {
    state,
    async run() {
      ending.abort();
      ending = new AbortController();
      const { signal } = ending;
      state.set({ steps: blank(), isRunning: true });
      try {
        await runSteps({
          tickets,
          attempt,
          measured: (figures) => state.set({ ...state.get(), ...figures }),
          signal,
        });
      } catch (error) {
        // What stood in the way was none of the steps, such as a browser that makes no sound.
        const next = state.get().steps.find((one) => one.state === 'waiting');
        if (next && !signal.aborted) note(next.step, { state: 'failed', reason: 'error', detail: String(error) });
      } finally {
        // A newer run has its own end.
        if (!signal.aborted) state.set({ ...state.get(), isRunning: false });
      }
    },
    dispose: () => ending.abort(),
  };
}

function blank(): StepResult[] {
  return TEST_STEPS.map((step) => ({ step, state: 'waiting' }));
}
