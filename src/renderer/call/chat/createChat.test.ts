import { expect, test, vi } from 'vitest';
import { ROLE_ATTRIBUTE } from '../../../shared/protocol/attributes';
import {
  CHAT_EVENT_TOPIC,
  CHAT_HISTORY_TOPIC,
  CHAT_STREAM_TOPIC,
  CHAT_TOPIC,
  chatPacket,
  FILE_TOPIC,
} from '../../../shared/protocol/chat';
import { chatScene } from './chatScene';
import { toHand } from './toHand';

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

test('what one hands to a newcomer comes over, whatever others have sent: long signs, or an id of any length', async () => {
  const older = chatScene();
  older.say(CHAT_TOPIC, { id: 'a', message: '🎉'.repeat(3000), timestamp: 1 });
  older.stream('text', CHAT_STREAM_TOPIC, { info: { id: 'x'.repeat(200), timestamp: 2 }, chunks: ['too long an id'] });
  older.say(CHAT_TOPIC, { id: 'b', message: 'Hello', timestamp: 3 }, 'bo');
  await vi.waitFor(() => expect(older.chat.messages.get().map(({ id }) => id)).toEqual(['a', 'b']));
  const handed = toHand(older.chat.messages.get());

  const newcomer = chatScene();
  await vi.waitFor(() => expect(newcomer.sent).toHaveLength(1));
  const reactions = { '👍': ['bo'], 'is a liar': ['bo'], '0800110110': ['bo'] };
  const words = [JSON.stringify([{ id: 'c' }, ...handed.map((one) => ({ ...one, reactions }))])];
  newcomer.stream('text', CHAT_HISTORY_TOPIC, { info: {}, chunks: words });
  await vi.waitFor(() => expect(newcomer.chat.messages.get().map(({ id }) => id)).toEqual(['a', 'b']));
  expect(newcomer.chat.messages.get()[0]?.text).toHaveLength(3999);
  // Nor can words be put under someone's message as a sign.
  expect(newcomer.chat.messages.get()[1]?.reactions).toEqual([{ emoji: '👍', identities: ['bo'] }]);
});

test('what was looked at in one chat says nothing about that of another room', async () => {
  const [meeting, breakout] = [chatScene(), chatScene()];
  for (const id of ['a', 'b', 'c']) meeting.say(CHAT_TOPIC, { id, message: 'Hello', timestamp: 1 });
  await vi.waitFor(() => expect(meeting.chat.news.get().messages).toBe(3));
  meeting.chat.see();
  meeting.say(CHAT_TOPIC, { id: 'd', message: '@ME', timestamp: 1, mentions: ['me'] });
  breakout.say(CHAT_TOPIC, { id: 'a', message: 'Hello', timestamp: 1 });
  await vi.waitFor(() => expect(meeting.chat.news.get()).toEqual({ messages: 4, mentions: 1 }));
  expect(meeting.chat.seen.get()).toEqual({ messages: 3, mentions: 0 });
  expect(breakout.chat.seen.get()).toEqual({ messages: 0, mentions: 0 });
});

test('words and files for someone who has gone are not said to be sent, and may be sent once they are back', async () => {
  const { chat, sent, remoteParticipants } = chatScene();
  const bo = { identity: 'bo', name: 'BO' };
  const known = remoteParticipants.get('bo');
  remoteParticipants.delete('bo');
  await chat.send('Are you there?', { to: bo });
  chat.sendFile(new File(['a'], 'a.txt'), { to: bo });
  await vi.waitFor(() => expect(chat.messages.get().map(({ state }) => state)).toEqual(['failed', 'failed']));
  if (known) remoteParticipants.set('bo', known);
  await chat.retry(chat.messages.get()[0]?.key ?? '');
  await vi.waitFor(() => expect(chat.messages.get()[0]?.state).toBe('sent'));
  expect(sent.at(-1)).toMatchObject({ message: { message: 'Are you there?', isPrivate: true }, to: ['bo'] });
});

test('what was not sent is changed and deleted here alone: nothing of it goes out, nor is it said to have failed', async () => {
  const { chat, sent, state, fail } = chatScene();
  fail(new Error('No way'));
  await chat.send('Hello');
  fail(undefined);
  state.set({ phase: 'reconnecting', since: 1 });
  await chat.send('I wait');
  await vi.waitFor(() => expect(chat.messages.get()).toHaveLength(2));
  const [first = '', second = ''] = chat.messages.get().map(({ key }) => key);
  expect(await chat.edit(first, 'Hallo')).toBe(true);
  expect(chat.find(first)).toMatchObject({ text: 'Hallo', state: 'failed' });
  expect(await chat.remove(first)).toBe(true);
  expect(await chat.remove(second)).toBe(true);
  state.set({ phase: 'connected', since: 1 });
  await chat.send('Here I am');
  await vi.waitFor(() => expect(chat.messages.get()).toHaveLength(3));
  expect(chat.messages.get().map((message) => [message.isDeleted, message.state])).toEqual([
    [true, 'sent'],
    [true, 'sent'],
    [false, 'sent'],
  ]);
  const words = sent.filter(({ topic }) => topic === CHAT_TOPIC);
  expect(words.map(({ message }) => message.message)).toEqual(['Here I am']);
});

test('what others do with a message while a change of ours is on its way stays where that fails', async () => {
  const { chat, say, fail, remoteParticipants } = chatScene();
  Object.assign(remoteParticipants.get('bo') ?? {}, { attributes: { [ROLE_ATTRIBUTE]: 'moderator' } });
  say(CHAT_TOPIC, { id: 'a', message: 'Hello', timestamp: 1 });
  await chat.send('I have a typo');
  await vi.waitFor(() => expect(chat.messages.get()).toHaveLength(2));
  const [theirs = '', ours = ''] = chat.messages.get().map(({ key }) => key);
  fail(new Error('No way'));
  const sign = chat.react(theirs, '👍', true);
  say(CHAT_EVENT_TOPIC, { kind: 'react', message: { identity: 'ada', id: 'a' }, emoji: '🎉', on: true }, 'bo');
  expect(await sign).toBe(false);
  expect(chat.find(theirs)?.reactions).toEqual([{ emoji: '🎉', identities: ['bo'] }]);
  const edit = chat.edit(ours, 'I had a typo');
  const { identity, id } = chat.find(ours) ?? {};
  say(CHAT_EVENT_TOPIC, { kind: 'delete', message: { identity, id } }, 'bo');
  expect(await edit).toBe(false);
  expect(chat.find(ours)).toMatchObject({ isDeleted: true, text: '' });
});

test('a file on its way that is deleted goes no further', async () => {
  const { chat, sentBytes } = chatScene();
  chat.sendFile(new File([new Uint8Array(1_000_000)], 'a.bin'));
  expect(await chat.remove(chat.messages.get()[0]?.key ?? '')).toBe(true);
  await vi.waitFor(() => expect(sentBytes.isClosed).toBe(true));
  expect(sentBytes.count).toBeLessThan(1_000_000);
});

test('what was written during an outage is fetched after it, also where older messages were on their way then', async () => {
  const kept = { identity: 'ada', name: 'Ada', text: 'Hello', mentions: [], sentDate: 1, reactions: {} };
  const newest = [{ ...kept, id: 'a', sequence: 7 }];
  let give: (() => void) | undefined;
  const { chat, state } = chatScene({
    archive: {
      list: async (before) => {
        if (before === undefined) return { messages: [...newest], hasMore: true };
        await new Promise<void>((resolve) => {
          give = resolve;
        });
        throw new TypeError('no network');
      },
      add: async () => [],
      async edit() {},
      async remove() {},
      async react() {},
    },
  });
  await vi.waitFor(() => expect(chat.history.get().state).toBe('ready'));
  const older = chat.loadOlder();
  state.set({ phase: 'reconnecting', since: 1 });
  newest.push({ ...kept, id: 'b', sequence: 8 });
  state.set({ phase: 'connected', since: 1 });
  give?.();
  await older;
  await vi.waitFor(() => expect(chat.messages.get().map(({ id }) => id)).toEqual(['a', 'b']));
});

test('a message that names very many people is one that others take', async () => {
  const { chat, sent } = chatScene();
  const mentions = Array.from({ length: 80 }, (_, index) => ({ identity: `p${index}`, name: `P${index}` }));
  await chat.send('Hello all', { mentions });
  const message = sent.find(({ topic }) => topic === CHAT_TOPIC)?.message;
  expect(chatPacket.safeParse(message).success).toBe(true);
});

test('files whose size was not announced make room for newer ones as well', async () => {
  const { chat, stream } = chatScene({ filesKeptBytes: 500 });
  const piece = new Uint8Array(50);
  for (const id of ['a', 'b', 'c', 'd', 'e', 'f']) {
    const info = { id, name: `${id}.bin`, mimeType: '', timestamp: 1, attributes: {} };
    stream('bytes', FILE_TOPIC, { info, chunks: [piece, piece] });
    await vi.waitFor(() => {
      const newest = chat.messages.get().at(-1);
      expect([newest?.id, newest?.file?.transfer.get().state]).toEqual([id, 'ready']);
    });
  }
  expect(chat.messages.get().map(({ file }) => file?.transfer.get().state)).toEqual([
    'gone',
    ...Array(5).fill('ready'),
  ]);
});

test('a deletion that the host has not heard of stays here, is told, and is tried again', async () => {
  const asked: string[] = [];
  const kept = { identity: 'me', name: 'Me', text: 'Hello', mentions: [], sentDate: 1, reactions: {}, id: 'a' };
  const { chat, state } = chatScene({
    archive: {
      list: async () => ({ messages: [{ ...kept, sequence: 7 }], hasMore: false }),
      add: async () => [],
      async edit() {},
      async remove() {
        asked.push('remove');
        if (asked.length === 1) throw Object.assign(new Error('No'), { code: 'NOT_ALLOWED' });
      },
      async react() {},
    },
  });
  await vi.waitFor(() => expect(chat.messages.get()).toHaveLength(1));
  const key = chat.messages.get()[0]?.key ?? '';
  expect(await chat.remove(key)).toBe(true);
  await vi.waitFor(() => expect(chat.find(key)).toMatchObject({ isDeleted: true, isUnkept: true }));
  state.set({ phase: 'reconnecting', since: 1 });
  state.set({ phase: 'connected', since: 1 });
  await vi.waitFor(() => expect(chat.history.get().state).toBe('ready'));
  await chat.retry(key);
  await vi.waitFor(() => expect(asked).toHaveLength(2));
  expect(chat.find(key)).toMatchObject({ text: '', isDeleted: true, isUnkept: false });
});
