import { expect, test } from 'vitest';
import { aMessage } from '../../call/chat/aMessage';
import { chatAsJson, chatAsText } from './exportChat';

const messages = [
  aMessage({ id: '1', text: 'Hello\nall', sentAt: 0, editedAt: 5 }),
  aMessage({ id: '2', text: '', isDeleted: true, editedAt: 6 }),
  aMessage({ id: '3', text: 'Psst', privateWith: { identity: 'bo', name: 'Bo' } }),
];

test('as text, each message says who, when and what it was', () => {
  const text = chatAsText(messages, {
    time: () => '10:00',
    deleted: 'Deleted',
    edited: 'edited',
    privateWith: (name) => `only ${name}`,
    file: (name) => `File ${name}`,
  });
  expect(text).toBe('[10:00] Ada (edited):\nHello\nall\n\n[10:00] Ada:\nDeleted\n\n[10:00] Ada (only Bo):\nPsst\n');
});

test('as JSON, with dates that programs read', () => {
  expect(JSON.parse(chatAsJson(messages))).toMatchObject([
    { id: '1', text: 'Hello\nall', date: '1970-01-01T00:00:00.000Z', editedDate: '1970-01-01T00:00:00.005Z' },
    { id: '2', deleted: true },
    { id: '3', privateWith: { identity: 'bo' } },
  ]);
});
