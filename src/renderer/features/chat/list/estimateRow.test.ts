import { expect, test } from 'vitest';
import { aMessage } from '../../../call/chat/aMessage';
import { estimateRow } from './estimateRow';

test('a message takes its lines, and its name where it begins a group', () => {
  const first = aMessage();
  expect(estimateRow(first, undefined)).toBe(53);
  expect(estimateRow(aMessage({ id: '2' }), first)).toBe(26);
  expect(estimateRow(aMessage({ id: '2', text: 'One\n\nthree' }), first)).toBe(66);
  expect(estimateRow(aMessage({ id: '2', text: 'x'.repeat(77) }), first)).toBe(66);
});

test('what stands around the words counts, and nothing of a deleted one', () => {
  const first = aMessage();
  const replyTo = { identity: 'bo', id: '7' };
  expect(estimateRow(aMessage({ replyTo }), first)).toBeGreaterThan(26);
  expect(estimateRow(aMessage({ reactions: [{ emoji: '👍', identities: ['bo'] }] }), first)).toBeGreaterThan(26);
  expect(estimateRow(aMessage({ replyTo, text: '', isDeleted: true }), first)).toBe(26);
});
