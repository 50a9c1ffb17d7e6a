import { expect, test } from 'vitest';
import { type StepResult, TEST_STEPS, type TestStep } from '../../call/connectionTest/types';
import { verdictOf } from './verdict';

const through = (changes: Partial<Record<TestStep, Omit<StepResult, 'step'>>>): StepResult[] =>
  TEST_STEPS.map((step) => ({ step, state: 'passed', ...changes[step] }));

test.each([
  ['allWell', through({ turn: { state: 'skipped', reason: 'notOffered' } })],
  ['works', through({ udp: { state: 'failed' } })],
  ['fails', through({ loopBack: { state: 'skipped', reason: 'before' }, udp: { state: 'failed' } })],
  ['fails', through({ signalling: { state: 'failed' } })],
  ['tokenOnly', through({ udp: { state: 'skipped', reason: 'tokenOnly' }, loopBack: { state: 'skipped' } })],
  ['fails', through({ signalling: { state: 'failed' }, udp: { state: 'skipped', reason: 'tokenOnly' } })],
] as const)('%s', (verdict, steps) => {
  expect(verdictOf(steps)).toBe(verdict);
});
