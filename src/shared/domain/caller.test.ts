import { describe, expect, it } from 'vitest';
import { type Caller, isAdmin, mayCreateRooms, mayManageRoom } from './caller';
import type { UserRole } from './user';

const key: Caller = { kind: 'admin', label: 'key' };
const user = (role: UserRole): Caller => ({ kind: 'user', userId: 'ada', name: 'Ada', role });

describe('a caller', () => {
  it.each<[string, Caller, { admin: boolean; creates: boolean; own: boolean; others: boolean }]>([
    ['with a key', key, { admin: true, creates: true, own: true, others: true }],
    ['who is an administrator', user('admin'), { admin: true, creates: true, own: true, others: true }],
    ['who manages rooms', user('room_manager'), { admin: false, creates: true, own: true, others: false }],
    ['who only joins', user('room_member'), { admin: false, creates: false, own: false, others: false }],
    ['whom nobody knows', { kind: 'guest' }, { admin: false, creates: false, own: false, others: false }],
  ])('%s', (_who, caller, may) => {
    expect(isAdmin(caller)).toBe(may.admin);
    expect(mayCreateRooms(caller)).toBe(may.creates);
    expect(mayManageRoom(caller, { owner: 'ada' })).toBe(may.own);
    expect(mayManageRoom(caller, { owner: 'admin' })).toBe(may.others);
  });
});
