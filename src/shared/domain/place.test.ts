import { expect, test } from 'vitest';
import { denialKeys, mayActOn, rankOf } from './place';

const speaker = { isManager: false, baseRole: 'speaker', role: 'speaker' } as const;
const promoted = { isManager: false, baseRole: 'speaker', role: 'moderator' } as const;
const moderator = { isManager: false, baseRole: 'moderator', role: 'moderator' } as const;
const demoted = { isManager: false, baseRole: 'moderator', role: 'speaker' } as const;
const manager = { isManager: true, baseRole: 'moderator', role: 'moderator' } as const;

test('someone reaches as far as the role they came with', () => {
  expect([speaker, demoted, promoted, moderator, manager].map(rankOf)).toEqual([0, 0, 1, 2, 3]);
});

test('nobody acts on those who stand above them', () => {
  expect(mayActOn(promoted, moderator)).toBe(false);
  expect(mayActOn(moderator, promoted)).toBe(true);
  expect(mayActOn(moderator, moderator)).toBe(true);
  expect(mayActOn(moderator, manager)).toBe(false);
  expect(mayActOn(manager, moderator)).toBe(true);
  expect(mayActOn(speaker, speaker)).toBe(true);
  expect(mayActOn(speaker, promoted)).toBe(false);
});

test('every name by which someone could come back is known apart', () => {
  expect(denialKeys({ identity: 'a', memberId: 'a', userId: 'a', device: 'a' })).toEqual([
    'identity:a',
    'member:a',
    'user:a',
    'device:a',
  ]);
  expect(denialKeys({})).toEqual([]);
});
