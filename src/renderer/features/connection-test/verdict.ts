import type { StepResult, TestStep } from '../../call/connectionTest/types';

/** What a test comes to, once it is through. */
export type Verdict = 'allWell' | 'works' | 'fails' | 'tokenOnly';

/** Without these there is no meeting; each of the others has another way around it. */
const NEEDED: readonly TestStep[] = ['host', 'signalling', 'loopBack'];

export function verdictOf(steps: readonly StepResult[]): Verdict {
  if (steps.some(({ reason }) => reason === 'tokenOnly')) {
    return steps.some(({ state }) => state === 'failed') ? 'fails' : 'tokenOnly';
  }
  const isNeeded = ({ step }: StepResult) => NEEDED.includes(step);
  if (steps.some((one) => isNeeded(one) && one.state !== 'passed')) return 'fails';
  return steps.some(({ state }) => state === 'failed') ? 'works' : 'allWell';
}
