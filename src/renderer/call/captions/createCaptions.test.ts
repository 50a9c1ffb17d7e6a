import { DataStreamError, DataStreamErrorReason, type Room as LiveKitRoom } from 'livekit-client';
import { expect, test, vi } from 'vitest';
import { createReadable } from '../readable';
import { createCaptions } from './createCaptions';

function captioned() {
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
  return {
    captions,
    /** Ada writes something down. */
    write: (id: string, next: () => Promise<{ done: boolean; value: unknown }>) =>
      onStream?.({ info: { id }, [Symbol.asyncIterator]: () => ({ next }) }, { identity: 'ada' }),
  };
}

test('a caption that is longer than announced is read to its end, so that nobody fills the memory with one', async () => {
  const { captions, write } = captioned();
  const chunks = ['Hello', new DataStreamError('Too long', DataStreamErrorReason.LengthExceeded), ' world'];
  const next = async () => {
    const chunk = chunks.shift();
    if (chunk instanceof Error) throw chunk;
    return { done: chunk === undefined, value: chunk };
  };
  write('a', next);
  await vi.waitFor(() => expect(captions.lines.get()).toMatchObject([{ text: 'Hello world', isFinal: true }]));
  expect(chunks).toEqual([]);
  captions.dispose();
});

test('nobody can write down so much that the page is busy with it alone', async () => {
  const { captions, write } = captioned();
  let read = 0;
  for (let count = 0; count < 3000; count += 1) {
    const chunks = ['Hello'];
    write(`${count}`, async () => {
      const value = chunks.shift();
      if (value === undefined) read += 1;
      return { done: value === undefined, value };
    });
  }
  await vi.waitFor(() => expect(read).toBe(3000));
  expect(captions.lines.get().length).toBeGreaterThan(900);
  expect(captions.lines.get().length).toBeLessThanOrEqual(2000);
  captions.dispose();
});
