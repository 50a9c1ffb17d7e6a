import { setTimeout as wait } from 'node:timers/promises';

const ASK_EVERY_MS = 50;
const ANSWER_MS = 2000;

/** Asks until the server answers (true), the time is over or the signal says that it has ended (false). */
export async function isAnswering(url: string, withinMs: number, ended: AbortSignal): Promise<boolean> {
  const until = Date.now() + withinMs;
  while (!ended.aborted && Date.now() < until) {
    const answer = await fetch(url, { signal: AbortSignal.timeout(ANSWER_MS) }).catch(() => undefined);
    if (answer?.ok) return !ended.aborted;
    await wait(ASK_EVERY_MS);
  }
  return false;
}
