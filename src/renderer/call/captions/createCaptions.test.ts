import { DataStreamError, DataStreamErrorReason, type Room as LiveKitRoom } from 'livekit-client';
import { expect, test, vi } from 'vitest';
import { createReadable } from '../readable';
import { createCaptions } from './createCaptions';

test('a caption that is longer than announced is read to its end, so that nobody fills the memory with one', async () => {
  let onStream: ((reader: object, from: { identity: string }) => void) | undefined;
  const room = {
    localParticipant: { identity: 'me', name: 'Me', trackPublications: new Map() },
    remoteParticipants: new Map([['ada', { identity: 'ada', name: 'Ada', trackPublications: new Map() }]]),
    on: () => room,
    off: () => room,
    registerTextStreamHandler: (_topic: string, handler: typeof onStream) => {
      onStream = handler;
    },
    unregisterTextStreamHandler() {},
  };
  const captions = createCaptions({
    room: room as unknown as LiveKitRoom,
    engine: { state: createReadable({ status: 'off' }), listen: () => () => {}, retry() {}, dispose() {} },
    ownTrack: createReadable(undefined),
    now: () => 1,
  });
  captions.configure({ isAllowed: true, isOn: false });

  const chunks = ['Hello', new DataStreamError('Too long', DataStreamErrorReason.LengthExceeded), ' world'];
  const next = async () => {
    const chunk = chunks.shift();
    if (chunk instanceof Error) throw chunk;
    return { done: chunk === undefined, value: chunk };
  };
  onStream?.({ info: { id: 'a' }, [Symbol.asyncIterator]: () => ({ next }) }, { identity: 'ada' });
  await vi.waitFor(() => expect(captions.lines.get()).toMatchObject([{ text: 'Hello world', isFinal: true }]));
  expect(chunks).toEqual([]);
  captions.dispose();
});
