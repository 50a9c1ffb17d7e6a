import { setTimeout as pause } from 'node:timers/promises';

const POLL_MS = 50;
const DEFAULT_TIMEOUT_MS = 15_000;

/** Resolves with the first truthy answer; throws, naming `what` (asked then, if it is a function), where there is none in time. */
export async function waitUntil<T>(
  what: string | (() => string),
  ask: () => T | Promise<T>,
  timeoutMs = DEFAULT_TIMEOUT_MS,
): Promise<NonNullable<T>> {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (performance.now() > deadline) {
      throw new Error(`Waited ${timeoutMs} ms in vain: ${typeof what === 'string' ? what : what()}`);
    }
    await pause(POLL_MS);
  }
}
