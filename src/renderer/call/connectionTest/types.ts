/** What is tried, in this order. */
export const TEST_STEPS = [
  'host',
  'signalling',
  'udp',
  'audio',
  'video',
  'loopBack',
  'reconnect',
  'tcp',
  'turn',
] as const;
export type TestStep = (typeof TEST_STEPS)[number];

export type StepState = 'waiting' | 'running' | 'passed' | 'failed' | 'skipped';

/**
 * Why a step did not pass: what it needs has failed before; the server does not offer it; the host says no; nothing came
 * in time; the way that was found is another one; a token alone does not reach so far.
 */
export type StepReason = 'before' | 'notOffered' | 'refused' | 'late' | 'otherWay' | 'tokenOnly' | 'error';

export interface StepResult {
  step: TestStep;
  state: StepState;
  /** How long it took, in milliseconds. */
  tookMs?: number;
  reason?: StepReason;
  /** Technical text. */
  detail?: string;
}

export interface TestState {
  steps: readonly StepResult[];
  isRunning: boolean;
  /** Measured on the way: there and back in milliseconds, and what is lost of what is sent, from 0 to 1. */
  roundTripMs?: number;
  loss?: number;
}

/** What to test with. */
export interface TestTickets {
  serverUrl: string;
  token: string;
  /** For the other end. Absent: the token is somebody's own, and only shown to the server, not used. */
  farToken?: string;
}
