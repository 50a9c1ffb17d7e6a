import { ORPCError } from '@orpc/client';
import { expect, onTestFinished, test, vi } from 'vitest';
import { runHook } from '../../../../test/support/runHook';
import { setUpText } from '../../text/setUpText';
import type { LobbyDoor, Waiting } from './Door';
import { useKnock } from './useKnock';

async function* untilAborted(signal: AbortSignal): AsyncGenerator<Waiting> {
  yield { state: 'waiting', ahead: 0, isAttended: true };
  await new Promise((resolve) => signal.addEventListener('abort', resolve));
}

test('whoever was forgotten in the lobby knocks once more, and waits again', async () => {
  await setUpText('en');
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const knocked: string[] = [];
  const lobby: LobbyDoor = {
    async knock(name) {
      knocked.push(name);
      // More than enough to tell; else a mistake would go on for ever.
      if (knocked.length > 5) throw new ORPCError('TOO_MANY_ATTEMPTS');
      return { knockToken: `knock ${knocked.length}` };
    },
    async wait(knockToken, signal) {
      if (knockToken === 'knock 1') throw new ORPCError('KNOCK_NOT_FOUND');
      return untilAborted(signal);
    },
    leave: async () => undefined,
  };
  const knock = await runHook(() => useKnock(lobby, () => {}), undefined);
  await knock.act(() => knock.current().ask('Ada'));
  await knock.act(() => vi.advanceTimersByTimeAsync(10_000));
  expect(knocked).toEqual(['Ada', 'Ada']);
  expect(knock.current().waiting).toEqual({ ahead: 0, isAttended: true });
});

test('whoever goes away before the host has taken their knock down does not wait in the lobby', async () => {
  let answer = (_knock: { knockToken: string }) => {};
  const left: string[] = [];
  const lobby: LobbyDoor = {
    knock: () =>
      new Promise((resolve) => {
        answer = resolve;
      }),
    wait: async (_knockToken, signal) => untilAborted(signal),
    leave: async (knockToken) => void left.push(knockToken),
  };
  const knock = await runHook(() => useKnock(lobby, () => {}), undefined);
  await knock.act(() => knock.current().ask('Ada'));
  await knock.end();
  await knock.act(() => answer({ knockToken: 'late' }));
  expect(left).toEqual(['late']);
});
