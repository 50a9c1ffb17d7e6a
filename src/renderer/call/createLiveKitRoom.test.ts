import { RoomEvent } from 'livekit-client';
import { expect, test, vi } from 'vitest';
import { createLiveKitRoom } from './createLiveKitRoom';

test('nobody asks a track that comes for figures that nobody reads', () => {
  const room = createLiveKitRoom({ nextRetryDelayInMs: () => null });
  const stopMonitor = vi.fn();
  room.emit(RoomEvent.TrackSubscribed, { stopMonitor } as never, {} as never, {} as never);
  expect(stopMonitor).toHaveBeenCalledOnce();
});
