import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ChatMessage } from '../../call/chat/types';
import { groupMessages } from './groupMessages';

const message = (id: string, identity: string, sentAt: number): ChatMessage => ({
  key: id,
  id,
  identity,
  name: identity,
  text: id,
  sentAt,
  mine: false,
  state: 'sent',
  arrival: 0,
  isDeleted: false,
  mentions: [],
  mentionsMe: false,
  reactions: [],
});

test('what one person writes in a row stands together, until they pause', () => {
  const groups = groupMessages([
    message('1', 'ada', 0),
    message('2', 'ada', 60_000),
    message('3', 'bo', 61_000),
    message('4', 'ada', 62_000),
    message('5', 'ada', 600_000),
  ]);
  expect(groups.map((group) => group.messages.map(({ id }) => id))).toEqual([['1', '2'], ['3'], ['4'], ['5']]);
});

test('no message is lost, doubled or moved', () => {
  const some = fc.array(fc.record({ who: fc.constantFrom('a', 'b', 'c'), at: fc.integer({ min: 0, max: 1e7 }) }));
  fc.assert(
    fc.property(some, (list) => {
      const messages = list.map(({ who, at }, index) => message(String(index), who, at));
      expect(groupMessages(messages).flatMap((group) => group.messages)).toEqual(messages);
    }),
  );
});
