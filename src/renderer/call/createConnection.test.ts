import type { Room as LiveKitRoom } from 'livekit-client';
import { expect, test } from 'vitest';
import { createConnection } from './createConnection';
import type { CuttableReconnectPolicy } from './reconnectPolicy';

test('whoever leaves before the way in is begun does not come in, where nobody could end the call', async () => {
  const done: string[] = [];
  const room = {
    on: () => room,
    connect: async () => void done.push('connect'),
    disconnect: async () => void done.push('disconnect'),
  };
  const connection = createConnection({
    room: room as unknown as LiveKitRoom,
    policy: {} as CuttableReconnectPolicy,
    ticket: { serverUrl: 'ws://127.0.0.1', token: 't' },
    now: () => 0,
  });
  await connection.leave('voluntary_leave');
  // As where encryption took a while to be set up.
  await connection.connect();
  expect(done).toEqual(['disconnect']);
  expect(connection.state.get()).toMatchObject({ phase: 'ended', endReason: 'voluntary_leave' });
});
