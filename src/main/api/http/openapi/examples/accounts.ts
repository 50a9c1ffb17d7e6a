import type { Who } from '../../../../../shared/contract/session';
import type { UserView } from '../../../../../shared/contract/users';
import type { AreaExamples } from './AreaExamples';
import { ALL, DATE, ROOM_ID } from './things';

const byId = { userId: 'ada_lovelace' };
const USER: UserView = {
  ...byId,
  name: 'Ada Lovelace',
  registrationDate: DATE,
  role: 'room_manager',
  roleUpdatedAt: DATE,
};
const PASSWORD = 'correct horse battery';

export const users: AreaExamples<'users'> = {
  create: { input: { ...byId, name: 'Ada Lovelace', role: 'room_manager', password: PASSWORD }, output: USER },
  list: { input: { role: 'room_manager', maxItems: 10 }, output: { users: [USER], pagination: ALL } },
  removeMany: {
    input: { query: { userIds: ['ada_lovelace'] } },
    output: { message: 'The users were deleted.', deleted: ['ada_lovelace'], failed: [] },
  },
  get: { input: byId, output: USER },
  remove: { input: byId, output: { message: 'The user was deleted.' } },
  setPassword: { input: { ...byId, newPassword: PASSWORD }, output: { message: 'The password was set.' } },
  setRole: { input: { ...byId, role: 'admin' }, output: { ...USER, role: 'admin' } },
  changePassword: {
    input: { currentPassword: 'the password of old', newPassword: PASSWORD },
    output: { message: 'The password was changed.' },
  },
};

const WHO: Who = {
  caller: 'user',
  ...byId,
  name: 'Ada Lovelace',
  role: 'room_manager',
  mayCreateRooms: true,
  isAdmin: false,
};

export const session: AreaExamples<'session'> = {
  current: { input: undefined, output: WHO },
  open: { input: { ...byId, password: PASSWORD }, output: WHO },
  refresh: { input: undefined, output: WHO },
  close: { input: undefined, output: { caller: 'guest', mayCreateRooms: false, isAdmin: false } },
  closeOthers: { input: undefined, output: { message: 'Logged out everywhere else.', closed: 2 } },
  setUp: {
    input: { code: 'q9V4n7x8F3k2m9Q4t7W2z', ...byId, name: 'Ada Lovelace', password: PASSWORD },
    output: { ...WHO, role: 'admin', isAdmin: true },
  },
};

const KEY = { keyId: 'key-t7w2zx8f3k2m', name: 'Calendar', hint: 'pk_q9V4n', creationDate: DATE };

export const apiKeys: AreaExamples<'apiKeys'> = {
  create: { input: { name: 'Calendar' }, output: { ...KEY, key: 'pk_q9V4n7x8F3k2m9Q4t7W2zq9V4n7x8F3k2m9Q4t7W2z' } },
  list: { input: undefined, output: { apiKeys: [{ ...KEY, lastUsedDate: DATE }] } },
  remove: { input: { keyId: KEY.keyId }, output: { message: 'The key is good no longer.' } },
};

export const audit: AreaExamples<'audit'> = {
  list: {
    input: { action: 'room.delete' },
    output: {
      entries: [
        {
          entryId: '01jd8g6y3kq9v4n7',
          date: DATE,
          actor: 'ada_lovelace',
          action: 'room.delete',
          target: ROOM_ID,
          address: '192.0.2.7',
          details: 'room_deleted',
        },
      ],
      pagination: ALL,
    },
  },
};
