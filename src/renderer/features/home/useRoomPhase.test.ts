import { expect, onTestFinished, test, vi } from 'vitest';
import { runHook } from '../../../../test/support/runHook';
import { DEFAULT_LIMITS } from '../../../shared/domain/roomLimits';
import { useRoomPhase } from './useRoomPhase';

test('a room that is looked at opens and expires when its time has come', async () => {
  vi.useFakeTimers({ now: 0 });
  onTestFinished(() => void vi.useRealTimers());
  const limits = { ...DEFAULT_LIMITS, notBefore: 60_000, expires: 90_000 };
  const room = await runHook(() => useRoomPhase({ status: 'open', archived: false, limits }), undefined);
  expect(room.current().kind).toBe('early');
  await room.act(() => vi.advanceTimersByTimeAsync(60_100));
  expect(room.current().kind).toBe('expires');
  await room.act(() => vi.advanceTimersByTimeAsync(30_000));
  expect(room.current().kind).toBe('expired');
});
