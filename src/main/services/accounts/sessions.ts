import type { Caller } from '../../../shared/domain/caller';
import { Fault } from '../../../shared/domain/fault';
import type { Attempts } from '../attempts';
import type { Clock, Random } from '../ports';
import type { Visitor } from '../visitor';
import type { Audit } from './Audit';
import type { ApiKeys } from './apiKeys';
import type { FoundSession, SessionHolder, SessionStore, SessionTokens } from './ports';
import { firstTokens, newSecret, newSessionId, nextTokens, sessionIdIn } from './sessionTokens';
import type { Users } from './users';

const CODE_MS = 24 * 3_600_000;
/** How long a refresh token goes on giving the tokens that it has given: answers get lost, and tabs ask at once. */
const GRACE_MS = 60_000;
/** What a session is marked with that was opened by a code. */
const ENTRY_CODE = 'entry-code';

/** A session's tokens for whoever has just shown who they are. */
export interface OpenedSession {
  sessionId: string;
  caller: Caller;
  tokens: SessionTokens;
  /** How long they are good, in seconds. */
  ages: { token: number; refreshToken: number };
}

export interface OpenSession {
  sessionId: string;
  caller: Caller;
}

/** Who has shown who they are, and for how long that counts. */
export interface Sessions {
  /** Whose token this is, with what they may do now; undefined where it is not good. */
  find(token: string | undefined): Promise<OpenSession | undefined>;
  openWithPassword(userId: string, password: string, visitor: Visitor): Promise<OpenedSession>;
  /** By an API key or a one-time code. */
  openWithKey(key: string, visitor: Visitor): Promise<OpenedSession>;
  /** For the first administrator, who gets their account by it. */
  setUp(
    draft: { code: string; userId: string; name: string; password: string },
    visitor: Visitor,
  ): Promise<OpenedSession>;
  /** New tokens for a refresh token. One that was used up long ago was stolen, or its successor was: the session ends. */
  refresh(refreshToken: string, visitor: Visitor): Promise<OpenedSession>;
  close(sessionId: string, visitor: Visitor): Promise<void>;
  /** How many there were. */
  closeOthers(sessionId: string, visitor: Visitor): Promise<number>;
  /** A code that opens one session within a day. */
  createEntryCode(): Promise<string>;
  /** A code that makes the first administrator within a day. The one before is good no more. */
  createSetUpCode(): Promise<string>;
}

interface Options {
  store: SessionStore;
  users: Users;
  apiKeys: ApiKeys;
  attempts: Attempts;
  audit: Audit;
  now: Clock;
  random: Random;
}

export function createSessions({ store, users, apiKeys, attempts, audit, now, random }: Options): Sessions {
  function callerOf({ user, userId, keyId, keyName }: FoundSession): Caller | undefined {
    if (user) return { kind: 'user', userId: user.userId, name: user.name, role: user.role };
    if (userId !== undefined || keyId === undefined) return undefined;
    if (keyId === ENTRY_CODE) return { kind: 'admin', label: 'entry code' };
    const label = keyName ?? apiKeys.configuredLabel(keyId);
    return label === undefined ? undefined : { kind: 'admin', label };
  }

  async function open(holder: SessionHolder, visitor: Visitor): Promise<OpenedSession> {
    await store.removeExpired(now());
    const sessionId = newSessionId(random);
    const tokens = firstTokens(sessionId, random, now());
    await store.insertSession(sessionId, holder, tokens, now());
    const found = await store.findById(sessionId);
    const caller = found && callerOf(found);
    // The user or key went away at this very moment.
    if (!caller) throw new Fault('UNAUTHENTICATED');
    await audit.record({ ...visitor, caller }, { action: 'session.open' });
    return { sessionId, caller, tokens, ages: agesOf(tokens, now()) };
  }

  async function renewed(sessionId: string, tokens: SessionTokens): Promise<OpenedSession> {
    const found = await store.findById(sessionId);
    const caller = found && callerOf(found);
    if (!caller) throw ended();
    return { sessionId, caller, tokens, ages: agesOf(tokens, now()) };
  }

  return {
    async find(token) {
      const found = token === undefined ? undefined : await store.findSession(token, now());
      const caller = found && callerOf(found);
      return caller && { sessionId: found.sessionId, caller };
    },

    async openWithPassword(userId, password, visitor) {
      const user = await users.authenticate(userId, password, visitor);
      return open({ userId: user.userId }, visitor);
    },

    async openWithKey(key, visitor) {
      attempts.check(visitor.address);
      const found = await apiKeys.find(key);
      if (found) return open({ keyId: found.keyId }, visitor);
      if (await store.takeEntryCode(key, now())) return open({ keyId: ENTRY_CODE }, visitor);
      attempts.failed(visitor.address);
      await audit.record(visitor, { action: 'session.refuse', details: 'Neither a key nor a code that is good.' });
      throw new Fault('UNAUTHENTICATED', { reason: 'Neither a key of this host nor a code that is still good.' });
    },

    async setUp({ code, ...draft }, visitor) {
      const user = await users.createFirstAdmin(code, draft, visitor);
      return open({ userId: user.userId }, visitor);
    },

    async refresh(refreshToken, visitor) {
      const sessionId = sessionIdIn(refreshToken);
      if (!sessionId) throw ended();
      for (;;) {
        const rotation = await store.findRotation(sessionId, refreshToken);
        if (!rotation || rotation.refreshExpires <= now()) throw ended();
        const { standing, salt, rotatedDate } = rotation;
        if (standing === 'current') {
          const change = { before: refreshToken, salt: newSecret(random), date: now() };
          const tokens = nextTokens(sessionId, refreshToken, change.salt, change.date);
          if (await store.rotate(sessionId, { ...change, tokens })) return renewed(sessionId, tokens);
          // Another tab, or another host, was quicker: look again.
          continue;
        }
        if (standing === 'previous' && salt && rotatedDate !== undefined && now() < rotatedDate + GRACE_MS) {
          return renewed(sessionId, nextTokens(sessionId, refreshToken, salt, rotatedDate));
        }
        await store.removeSession(sessionId);
        await audit.record(visitor, {
          action: 'session.revoke',
          target: sessionId,
          details: 'An old token came back.',
        });
        throw ended();
      }
    },

    async close(sessionId, visitor) {
      await store.removeSession(sessionId);
      await audit.record(visitor, { action: 'session.close' });
    },

    async closeOthers(sessionId, visitor) {
      const closed = await store.removeOthers(sessionId);
      await audit.record(visitor, { action: 'session.closeOthers', details: `${closed}` });
      return closed;
    },

    async createEntryCode() {
      const code = newSecret(random);
      await store.insertEntryCode(code, now() + CODE_MS);
      return code;
    },

    async createSetUpCode() {
      const code = newSecret(random);
      await store.replaceSetUpCode(code, now() + CODE_MS);
      return code;
    },
  };
}

function agesOf({ expires, refreshExpires }: SessionTokens, now: number): OpenedSession['ages'] {
  const seconds = (until: number) => Math.max(0, Math.floor((until - now) / 1000));
  return { token: seconds(expires), refreshToken: seconds(refreshExpires) };
}

function ended(): Fault {
  return new Fault('UNAUTHENTICATED', { reason: 'The session has ended. Log in again.' });
}
