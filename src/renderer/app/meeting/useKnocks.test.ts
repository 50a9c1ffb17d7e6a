import { expect, test } from 'vitest';
import { runHook } from '../../../../test/support/runHook';
import type { KnockView } from '../../../shared/contract/lobby';
import { useKnocks } from './useKnocks';

const ADA: KnockView = { knockId: 'knock', name: 'Ada', date: 0 };

test('whoever was let in is not said to wait once more when the next one knocks', async () => {
  let opened = 0;
  const open = async (signal: AbortSignal) => {
    opened += 1;
    const isFirst = opened === 1;
    return (async function* () {
      if (isFirst) yield { knocks: [ADA] };
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
    })();
  };
  const lobby = await runHook<boolean, readonly KnockView[]>((isAsked) => useKnocks(isAsked ? open : undefined), true);
  expect(lobby.current()).toEqual([ADA]);
  await lobby.draw(false);
  expect(lobby.current()).toEqual([]);
  // Somebody knocks, and the host has not said yet who.
  await lobby.draw(true);
  expect(lobby.current()).toEqual([]);
});
