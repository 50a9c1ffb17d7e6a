import { expect, test } from 'vitest';
import { guardRestart } from './guardRestart';

/** Checks in this state, and says what came of it and which meetings were asked about. */
async function check({ inCall = false, others = async () => [] as string[], answer = async () => false }) {
  const asked: string[] = [];
  const reported: unknown[] = [];
  const state = { inCall };
  const checkMayClose = guardRestart({
    isInCall: () => state.inCall,
    othersInside: others,
    async mayPutOut(meetings) {
      asked.push(...meetings);
      return answer();
    },
    report: (error) => reported.push(error),
  });
  const outcome = await checkMayClose().then(
    () => 'closed',
    ({ code }) => code,
  );
  return { outcome, asked, reported };
}

const daily = async () => ['Daily'];

test.each([
  ['that others are in ends with a yes alone', { others: daily }, 'OTHERS_INSIDE', ['Daily']],
  ['that others are in ends with a yes', { others: daily, answer: async () => true }, 'closed', ['Daily']],
  ['that nobody else is in ends unasked', {}, 'closed', []],
  ['of our own goes on', { inCall: true, others: daily }, 'CALL_RUNNING', []],
])('a meeting %s', async (_what, state, outcome, asked) => {
  expect(await check(state)).toMatchObject({ outcome, asked });
});

test('who is inside cannot be read in a workspace that is to be left for that very reason', async () => {
  const error = new Error('no disk');
  const { outcome, reported } = await check({ others: () => Promise.reject(error) });
  expect([outcome, reported]).toEqual(['closed', [error]]);
});
