import { expect, test, vi } from 'vitest';
import { runHook } from '../../../../test/support/runHook';
import type { Call } from '../../call/Call';
import { createReadable } from '../../call/readable';
import type { InitialMedia } from '../../call/types';
import { setUpText } from '../../text/setUpText';
import type { Door, RoomFacts } from './Door';
import { useDoorway } from './useDoorway';

const SILENT: InitialMedia = {
  microphone: { enabled: false },
  camera: { enabled: false },
  deviceIds: {},
  background: { kind: 'none' },
  noise: 'off',
};
const FREE: RoomFacts = { roomName: 'Small', mayPublish: true };
const FULL: RoomFacts = { ...FREE, obstacle: { code: 'MEETING_FULL' } };

test('whoever got in from the line is not taken in again when another place is free', async () => {
  await setUpText('en');
  const call = { connect: async () => {}, leave: async () => {}, identities: createReadable<readonly string[]>([]) };
  const join = vi.fn<Door['join']>(async () => {
    // More than enough to tell; else a mistake would go on for ever.
    if (join.mock.calls.length > 5) throw new Error('Too often.');
    return { serverUrl: 'wss://meet.example', token: '…', roomName: 'Small' };
  });
  const door: Door = { join };
  const onEntered = vi.fn();
  const doorway = await runHook(
    (room: RoomFacts) =>
      useDoorway({
        door,
        room,
        takeMedia: () => SILENT,
        encrypt: async () => undefined,
        onEntered,
        createCall: () => call as unknown as Call,
      }),
    FULL,
  );
  await doorway.act(() => doorway.current().go('Bo', () => SILENT));
  expect(doorway.current().state).toEqual({ kind: 'full', isQueued: true });
  await doorway.draw(FREE);
  expect(onEntered).toHaveBeenCalledTimes(1);
  await doorway.draw(FULL);
  await doorway.draw(FREE);
  expect(join).toHaveBeenCalledTimes(1);
});
