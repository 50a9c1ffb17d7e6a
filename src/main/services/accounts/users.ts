import type { ErrorCode } from '../../../shared/domain/errorCode';
import { Fault } from '../../../shared/domain/fault';
import type { User, UserRole } from '../../../shared/domain/user';
import type { Attempts } from '../attempts';
import type { Clock } from '../ports';
import type { Visitor } from '../visitor';
import type { Audit } from './Audit';
import type { Backoff } from './backoff';
import { decodePageEnd, encodePageEnd } from './pageEnd';
import type { Passwords } from './passwords';
import type { UserQuery, UserStore } from './ports';

/** The administrator whom the configuration's password belongs to, and who gets the rooms of those who go. */
const CONFIGURED_ADMIN = 'admin';

export interface UserDraft {
  userId: string;
  name: string;
  role: UserRole;
  password: string;
}

export type UserListQuery = Omit<UserQuery, 'after' | 'limit'> & { maxItems: number; nextPageToken?: string };

/** People with an account on this host. */
export interface Users {
  create(draft: UserDraft, by: Visitor): Promise<User>;
  get(userId: string): Promise<User>;
  list(query: UserListQuery): Promise<{ users: User[]; isTruncated: boolean; nextPageToken?: string }>;
  remove(userId: string, by: Visitor): Promise<void>;
  /** Each by itself. Throws DELETED_IN_PART where some could not be deleted. */
  removeMany(userIds: readonly string[], by: Visitor): Promise<string[]>;
  /** Ends the user's sessions. */
  setPassword(userId: string, password: string, by: Visitor): Promise<void>;
  setRole(userId: string, role: UserRole, by: Visitor): Promise<User>;
  /** One's own. `sessionId` is the one session that goes on. */
  changePassword(
    change: { userId: string; currentPassword: string; newPassword: string; sessionId?: string },
    by: Visitor,
  ): Promise<void>;
  /** Whose name and password these are. Throws the same, after the same time, whichever of the two is wrong. */
  authenticate(userId: string, password: string, visitor: Visitor): Promise<User>;
  createFirstAdmin(code: string, draft: Omit<UserDraft, 'role'>, visitor: Visitor): Promise<User>;
  hasAdmin(): Promise<boolean>;
  /** Sees to it that the user `admin` is an administrator with this password. */
  keepAdmin(password: string): Promise<void>;
}

interface Options {
  store: UserStore;
  passwords: Passwords;
  attempts: Attempts;
  /** By user, whatever address they are guessed from. */
  backoff: Backoff;
  audit: Audit;
  now: Clock;
}

export function createUsers({ store, passwords, attempts, backoff, audit, now }: Options): Users {
  const newUser = ({ userId, name, role }: Omit<UserDraft, 'password'>): User => {
    const date = now();
    return { userId, name, role, registrationDate: date, roleUpdatedAt: date };
  };

  /** Counts the try before it is made, so that many at once are no way around the count. */
  async function verified(userId: string, password: string, address: string): Promise<string | undefined> {
    attempts.check(address);
    backoff.check(userId);
    attempts.failed(address);
    backoff.failed(userId);
    const hash = await store.passwordHash(userId);
    if (!(await passwords.verify(password, hash))) return undefined;
    attempts.takeBack(address);
    backoff.forget(userId);
    return hash;
  }

  async function remove(userId: string, by: Visitor): Promise<void> {
    if (!(await store.remove(userId))) throw new Fault('USER_NOT_FOUND');
    await audit.record(by, { action: 'user.delete', target: userId });
  }

  return {
    async create(draft, by) {
      const user = newUser(draft);
      if (await store.find(user.userId)) throw new Fault('USER_EXISTS');
      await store.insert(user, await passwords.hash(draft.password));
      await audit.record(by, { action: 'user.create', target: user.userId, details: user.role });
      return user;
    },

    async get(userId) {
      const user = await store.find(userId);
      if (!user) throw new Fault('USER_NOT_FOUND');
      return user;
    },

    async list({ maxItems, nextPageToken, ...query }) {
      const after = nextPageToken === undefined ? undefined : decodePageEnd(nextPageToken, query.sortField);
      const found = await store.list({ ...query, after, limit: maxItems + 1 });
      const users = found.slice(0, maxItems);
      const last = users.at(-1);
      const isTruncated = found.length > maxItems && last !== undefined;
      if (!isTruncated) return { users, isTruncated };
      const end = { value: last[query.sortField], id: last.userId };
      return { users, isTruncated, nextPageToken: encodePageEnd(end) };
    },

    remove,

    async removeMany(userIds, by) {
      const deleted: string[] = [];
      const failed: { id: string; code: ErrorCode }[] = [];
      for (const userId of new Set(userIds)) {
        try {
          await remove(userId, by);
          deleted.push(userId);
        } catch (error) {
          if (!(error instanceof Fault)) throw error;
          failed.push({ id: userId, code: error.code });
        }
      }
      if (failed.length > 0) throw new Fault('DELETED_IN_PART', { deleted, failed });
      return deleted;
    },

    async setPassword(userId, password, by) {
      if (!(await store.find(userId))) throw new Fault('USER_NOT_FOUND');
      if (!(await store.setPassword(userId, await passwords.hash(password)))) throw new Fault('USER_NOT_FOUND');
      await audit.record(by, { action: 'user.setPassword', target: userId });
    },

    async setRole(userId, role, by) {
      const user = await store.setRole(userId, role, now());
      if (!user) throw new Fault('USER_NOT_FOUND');
      await audit.record(by, { action: 'user.setRole', target: userId, details: role });
      return user;
    },

    async changePassword({ userId, currentPassword, newPassword, sessionId }, by) {
      if (!(await verified(userId, currentPassword, by.address))) {
        const details = [{ field: 'currentPassword', message: 'This is not the present password.' }];
        throw new Fault('INVALID_INPUT', { details });
      }
      await store.setPassword(userId, await passwords.hash(newPassword), sessionId);
      await audit.record(by, { action: 'user.changePassword', target: userId });
    },

    async authenticate(userId, password, visitor) {
      const hash = await verified(userId, password, visitor.address);
      const user = hash && (await store.find(userId));
      if (!hash || !user) {
        await audit.record(visitor, { action: 'session.refuse', target: userId.slice(0, 40) });
        throw new Fault('UNAUTHENTICATED', { reason: 'The name or the password is wrong.' });
      }
      if (passwords.isOutdated(hash)) await store.replaceHash(userId, hash, await passwords.hash(password));
      return user;
    },

    async createFirstAdmin(code, draft, visitor) {
      attempts.check(visitor.address);
      const user = newUser({ ...draft, role: 'admin' });
      const made = await store.insertFirstAdmin(user, await passwords.hash(draft.password), code);
      if (made === 'wrong_code') {
        attempts.failed(visitor.address);
        throw new Fault('UNAUTHENTICATED', { reason: 'The set-up link is not good any more.' });
      }
      await audit.record(visitor, { action: 'user.setUp', target: user.userId });
      return user;
    },

    hasAdmin: () => store.hasAdmin(),

    async keepAdmin(password) {
      const [user, hash] = await Promise.all([store.find(CONFIGURED_ADMIN), store.passwordHash(CONFIGURED_ADMIN)]);
      if (user?.role === 'admin' && hash && (await passwords.verify(password, hash))) return;
      const draft = newUser({ userId: CONFIGURED_ADMIN, name: user?.name ?? 'Administrator', role: 'admin' });
      await store.putAdmin(draft, await passwords.hash(password));
      await audit.record({ actor: 'system' }, { action: 'user.configure', target: CONFIGURED_ADMIN });
    },
  };
}
