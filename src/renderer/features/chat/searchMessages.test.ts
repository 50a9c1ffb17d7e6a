import { expect, test } from 'vitest';
import { aMessage } from '../../call/chat/aMessage';
import { searchMessages } from './searchMessages';

const messages = [
  aMessage({ id: '1', text: 'The Agenda' }),
  aMessage({ id: '2', text: 'Nothing' }),
  aMessage({ id: '3', text: '', name: 'Agenda bot' }),
  aMessage({ id: '4', text: 'agenda', isDeleted: true }),
];

test('finds words whatever their capitals, in order, and nothing that was deleted', () => {
  expect(searchMessages(messages, ' agenda ')).toEqual(['1', '3']);
});

test('looks for nothing without a word', () => {
  expect(searchMessages(messages, '  ')).toEqual([]);
});
