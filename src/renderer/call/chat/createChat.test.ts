import { expect, test, vi } from 'vitest';
import { CHAT_STREAM_TOPIC, CHAT_TOPIC, FILE_TOPIC } from '../../../shared/protocol/chat';
import { chatScene } from './chatScene';

test('a date that no calendar knows spoils no message: it could not be drawn, nor anything beside it', async () => {
  const now = 1_700_000_000_000;
  const { chat, say, stream } = chatScene({ now: () => now });
  const nanoseconds = now * 1_000_000;
  say(CHAT_TOPIC, { id: 'a', message: 'Hello', timestamp: nanoseconds, editTimestamp: nanoseconds });
  say(CHAT_TOPIC, { id: 'b', message: 'Hallo', timestamp: now - 1 });
  say(CHAT_TOPIC, { id: 'b', message: 'Holla', timestamp: now - 1, editTimestamp: nanoseconds });
  stream('text', CHAT_STREAM_TOPIC, { info: { id: 'c', timestamp: nanoseconds }, chunks: ['Hola'] });
  const info = { id: 'd', name: 'a.txt', mimeType: '', size: 1, timestamp: nanoseconds, attributes: {} };
  stream('bytes', FILE_TOPIC, { info, chunks: [new Uint8Array(1)] });
  await vi.waitFor(() => expect(chat.messages.get()).toHaveLength(4));
  const dates = chat.messages.get().map(({ sentAt, editedAt }) => [sentAt, editedAt]);
  expect(dates).toEqual(
    expect.arrayContaining([
      [now, now],
      [now - 1, now],
      [now, undefined],
      [now, undefined],
    ]),
  );
});
