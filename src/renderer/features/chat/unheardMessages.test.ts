import { expect, test } from 'vitest';
import type { ChatMessage } from '../../call/chat/types';
import { unheardMessages } from './unheardMessages';

const message = (arrival: number, change: Partial<ChatMessage> = {}): ChatMessage => ({
  key: `bo ${arrival}`,
  id: String(arrival),
  identity: 'bo',
  name: 'Bo',
  text: `Message ${arrival}`,
  sentAt: arrival,
  mine: arrival === 0,
  state: 'sent',
  arrival,
  isDeleted: false,
  mentions: [],
  mentionsMe: false,
  reactions: [],
  ...change,
});

const messages = [
  message(1, { mentionsMe: true }),
  message(2, { privateWith: { identity: 'bo', name: 'Bo' } }),
  message(3),
  message(0),
];
const told = { messages: 1, mentions: 1 };
const now = { messages: 3, mentions: 2 };

test('all of them are told', () => {
  expect(unheardMessages(messages, told, now, 'all')).toEqual({ count: 2, last: messages[2] });
});

test('only those that name us or are for us alone', () => {
  expect(unheardMessages(messages, told, now, 'mentions')).toEqual({ count: 1, last: messages[1] });
  expect(unheardMessages(messages, { messages: 2, mentions: 2 }, now, 'mentions')).toEqual({ count: 0 });
});

test('none', () => {
  expect(unheardMessages(messages, told, now, 'none')).toEqual({ count: 0 });
});
