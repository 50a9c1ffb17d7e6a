import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createBackoff } from '../../src/main/services/accounts/backoff';
import { createUsers } from '../../src/main/services/accounts/users';
import { createAttempts } from '../../src/main/services/attempts';
import type { Fault } from '../../src/shared/domain/fault';
import {
  ADMIN,
  addUser,
  CONFIGURED_KEY,
  codeOf,
  GUEST,
  type OpenAccounts,
  openAccounts,
  PASSWORD,
  visitorOf,
} from './support/openAccounts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

let accounts: OpenAccounts;
beforeEach(async () => {
  accounts = await openAccounts();
});
afterEach(async () => {
  expect(accounts.errors).toEqual([]);
  await accounts.close();
});

const logIn = (userId = 'ada', visitor = GUEST) => accounts.sessions.openWithPassword(userId, PASSWORD, visitor);
const pass = (milliseconds: number): void => {
  accounts.clock.now += milliseconds;
};
/** From as many addresses as it takes, so that only what counts by user counts. */
const elsewhere = (i: number) => visitorOf({ kind: 'guest' }, `198.51.100.${i}`);

describe('log-in', () => {
  test('is by name and password, and the role is what it is now', async () => {
    await addUser(accounts, 'ada');
    const { tokens, caller } = await logIn();
    expect(caller).toEqual({ kind: 'user', userId: 'ada', name: 'ADA', role: 'room_member' });
    await accounts.users.setRole('ada', 'room_manager', ADMIN);
    expect((await accounts.sessions.find(tokens.token))?.caller).toMatchObject({ role: 'room_manager' });
  });

  test('tells nobody which of the two was wrong', async () => {
    await addUser(accounts, 'ada');
    const refusal = async (userId: string) => {
      const error: Fault = await accounts.sessions.openWithPassword(userId, 'wrong', GUEST).catch((thrown) => thrown);
      return [error.code, error.data];
    };
    expect((await refusal('ada'))[0]).toBe('UNAUTHENTICATED');
    expect(await refusal('nobody')).toEqual(await refusal('ada'));
  });

  test('costs the same where there is no such user', async () => {
    const asked: (string | undefined)[] = [];
    const passwords = {
      hash: async () => '',
      isOutdated: () => false,
      verify: async (_password: string, hash: string | undefined) => {
        asked.push(hash);
        return false;
      },
    };
    const now = () => accounts.clock.now;
    const parts = { attempts: createAttempts(now), backoff: createBackoff(now), audit: accounts.audit, now };
    const users = createUsers({ ...parts, store: accounts.database.users, passwords });
    expect(await codeOf(users.authenticate('nobody', 'guess', GUEST))).toBe('UNAUTHENTICATED');
    expect(asked).toEqual([undefined]);
  });

  test('gets slow for one user whose password is guessed from everywhere, and is quick again after the right one', async () => {
    await addUser(accounts, 'ada');
    const guesses = Array.from({ length: 8 }, (_, i) => accounts.sessions.openWithPassword('ada', 'x', elsewhere(i)));
    const codes = await Promise.all(guesses.map(codeOf));
    expect(codes.filter((code) => code === 'TOO_MANY_ATTEMPTS')).toHaveLength(3);
    expect(await codeOf(logIn())).toBe('TOO_MANY_ATTEMPTS');
    pass(MINUTE_MS);
    expect(await codeOf(logIn())).toBe('done');
    expect(await codeOf(accounts.sessions.openWithPassword('ada', 'x', GUEST))).toBe('UNAUTHENTICATED');
  });

  test('gets slow for an address that guesses at keys and codes', async () => {
    for (let i = 0; i < 20; i += 1) await codeOf(accounts.sessions.openWithKey(`guess ${i}`, GUEST));
    const fault: Fault = await accounts.sessions.openWithKey(CONFIGURED_KEY, GUEST).catch((error) => error);
    expect(fault).toMatchObject({ code: 'TOO_MANY_ATTEMPTS', data: { retryAfter: 300 } });
    expect(await codeOf(accounts.sessions.openWithKey(CONFIGURED_KEY, elsewhere(1)))).toBe('done');
    pass(5 * MINUTE_MS);
    expect(await codeOf(accounts.sessions.openWithKey(CONFIGURED_KEY, GUEST))).toBe('done');
  });
});

describe('a session', () => {
  test('lasts an hour, and can be renewed for thirty days', async () => {
    await addUser(accounts, 'ada');
    const first = await logIn();
    pass(HOUR_MS);
    expect(await accounts.sessions.find(first.tokens.token)).toBeUndefined();
    pass(29 * DAY_MS);
    const second = await accounts.sessions.refresh(first.tokens.refreshToken, GUEST);
    expect(second.caller).toMatchObject({ userId: 'ada' });
    expect(second.ages).toEqual({ token: 3600, refreshToken: 30 * 24 * 3600 });
    expect((await accounts.sessions.find(second.tokens.token))?.sessionId).toBe(first.sessionId);
    pass(30 * DAY_MS);
    expect(await codeOf(accounts.sessions.refresh(second.tokens.refreshToken, GUEST))).toBe('UNAUTHENTICATED');
  });

  test('is not lost to tabs that renew it at once, whichever host they ask', async () => {
    await addUser(accounts, 'ada');
    const { tokens } = await logIn();
    pass(2 * HOUR_MS);
    const other = await accounts.another();
    const renewals = await Promise.all(
      [accounts, other, accounts, other].map(({ sessions }) => sessions.refresh(tokens.refreshToken, GUEST)),
    );
    expect(new Set(renewals.map((renewal) => renewal.tokens.token)).size).toBe(1);
    const [renewed] = renewals;
    // An answer that got lost is given again.
    pass(MINUTE_MS - 1);
    expect((await other.sessions.refresh(tokens.refreshToken, GUEST)).tokens).toEqual(renewed?.tokens);
    expect(await accounts.sessions.find(renewed?.tokens.token)).toBeDefined();
  });

  test('ends when a token comes back that was used up', async () => {
    await addUser(accounts, 'ada');
    const stolen = (await logIn()).tokens.refreshToken;
    const { tokens } = await accounts.sessions.refresh(stolen, GUEST);
    pass(MINUTE_MS);
    expect(await codeOf(accounts.sessions.refresh(stolen, elsewhere(66)))).toBe('UNAUTHENTICATED');
    expect(await accounts.sessions.find(tokens.token)).toBeUndefined();
    expect(await codeOf(accounts.sessions.refresh(tokens.refreshToken, GUEST))).toBe('UNAUTHENTICATED');
    const { entries } = await accounts.audit.list({ maxItems: 10, sortOrder: 'desc', action: 'session.revoke' });
    expect(entries).toMatchObject([{ address: '198.51.100.66' }]);
  });

  test('ends with its user, with their password, with log-out, and with the others from elsewhere', async () => {
    await addUser(accounts, 'ada');
    const [one, two, three] = [await logIn(), await logIn(), await logIn()];
    const open = async () =>
      (await Promise.all([one, two, three].map(({ tokens }) => accounts.sessions.find(tokens.token)))).map(Boolean);
    await accounts.sessions.close(one.sessionId, GUEST);
    expect(await open()).toEqual([false, true, true]);
    expect(await accounts.sessions.closeOthers(two.sessionId, GUEST)).toBe(1);
    expect(await open()).toEqual([false, true, false]);
    await accounts.users.setPassword('ada', PASSWORD, ADMIN);
    expect(await open()).toEqual([false, false, false]);
    const { tokens } = await logIn();
    await accounts.users.remove('ada', ADMIN);
    expect(await accounts.sessions.find(tokens.token)).toBeUndefined();
    expect(await codeOf(accounts.sessions.refresh(tokens.refreshToken, GUEST))).toBe('UNAUTHENTICATED');
  });

  test('goes on where its own user changes the password, and only there', async () => {
    await addUser(accounts, 'ada');
    const [here, there] = [await logIn(), await logIn()];
    const change = { userId: 'ada', newPassword: 'another good one', sessionId: here.sessionId };
    const wrong = accounts.users.changePassword({ ...change, currentPassword: 'wrong' }, GUEST);
    await expect(wrong).rejects.toMatchObject({ data: { details: [{ field: 'currentPassword' }] } });
    await accounts.users.changePassword({ ...change, currentPassword: PASSWORD }, GUEST);
    expect(await accounts.sessions.find(here.tokens.token)).toBeDefined();
    expect(await accounts.sessions.find(there.tokens.token)).toBeUndefined();
    expect(await codeOf(logIn())).toBe('UNAUTHENTICATED');
  });

  test('keeps no secret in the database', async () => {
    await addUser(accounts, 'ada');
    const { tokens } = await logIn();
    const { key } = await accounts.apiKeys.create('backup', ADMIN);
    const code = await accounts.sessions.createEntryCode();
    const held = JSON.stringify([
      await accounts.database.users.passwordHash('ada'),
      await accounts.apiKeys.list(),
      await accounts.audit.list({ maxItems: 100, sortOrder: 'desc' }),
    ]);
    for (const secret of [tokens.token, tokens.refreshToken, key, code, PASSWORD]) expect(held).not.toContain(secret);
  });
});

describe('keys and codes', () => {
  test('a key of the table opens everything until it is revoked, and so do sessions opened with it', async () => {
    const { key, keyId, hint } = await accounts.apiKeys.create('backup', ADMIN);
    expect(key).toMatch(/^pk_[\w-]{43}$/u);
    expect(key.startsWith(hint)).toBe(true);
    expect(await accounts.apiKeys.check(key, '192.0.2.9')).toEqual({ keyId, label: 'backup' });
    const { tokens, caller } = await accounts.sessions.openWithKey(key, GUEST);
    expect(caller).toEqual({ kind: 'admin', label: 'backup' });
    await accounts.apiKeys.remove(keyId, ADMIN);
    expect(await codeOf(accounts.apiKeys.check(key, '192.0.2.9'))).toBe('UNAUTHENTICATED');
    expect(await accounts.sessions.find(tokens.token)).toBeUndefined();
    expect(await codeOf(accounts.apiKeys.remove(keyId, ADMIN))).toBe('API_KEY_NOT_FOUND');
  });

  test('its use is noted to the minute', async () => {
    const { key } = await accounts.apiKeys.create('backup', ADMIN);
    const lastUsed = async () => (await accounts.apiKeys.list())[0]?.lastUsedDate;
    expect(await lastUsed()).toBeUndefined();
    pass(90_000);
    await accounts.apiKeys.check(key, '192.0.2.9');
    await expect.poll(lastUsed).toBe(accounts.clock.now - 30_000);
  });

  test('a session opened with the key of the configuration ends when that is another one', async () => {
    const { tokens } = await accounts.sessions.openWithKey(CONFIGURED_KEY, GUEST);
    expect((await (await accounts.another()).sessions.find(tokens.token))?.caller.kind).toBe('admin');
    const changed = await accounts.another({ apiKeys: ['another-key-altogether'] });
    expect(await changed.sessions.find(tokens.token)).toBeUndefined();
  });

  test('a code is good once, and for a day', async () => {
    const [once, late] = [await accounts.sessions.createEntryCode(), await accounts.sessions.createEntryCode()];
    const tries = await Promise.all([1, 2, 3].map((i) => codeOf(accounts.sessions.openWithKey(once, elsewhere(i)))));
    expect(tries.sort()).toEqual(['UNAUTHENTICATED', 'UNAUTHENTICATED', 'done']);
    pass(DAY_MS);
    expect(await codeOf(accounts.sessions.openWithKey(late, GUEST))).toBe('UNAUTHENTICATED');
  });
});

describe('the first administrator', () => {
  const draft = { userId: 'ada', name: 'Ada', password: PASSWORD };

  test('is made by the newest link, once, and is logged in by it', async () => {
    const old = await accounts.sessions.createSetUpCode();
    const code = await accounts.sessions.createSetUpCode();
    expect(await codeOf(accounts.sessions.setUp({ ...draft, code: old }, GUEST))).toBe('UNAUTHENTICATED');
    // It opens no session by itself.
    expect(await codeOf(accounts.sessions.openWithKey(code, GUEST))).toBe('UNAUTHENTICATED');
    const other = await accounts.another();
    const tries = await Promise.all(
      [accounts, other].map(({ sessions }, i) =>
        codeOf(sessions.setUp({ ...draft, userId: `ada${i}`, code }, elsewhere(i))),
      ),
    );
    expect(tries.sort()).toEqual(['UNAUTHENTICATED', 'done']);
    expect(await accounts.users.hasAdmin()).toBe(true);
  });

  test('may not take the name of a user, and can try again', async () => {
    await addUser(accounts, 'ada');
    const code = await accounts.sessions.createSetUpCode();
    expect(await codeOf(accounts.sessions.setUp({ ...draft, code }, GUEST))).toBe('USER_EXISTS');
    const { caller } = await accounts.sessions.setUp({ ...draft, userId: 'eve', code }, GUEST);
    expect(caller).toMatchObject({ userId: 'eve', role: 'admin' });
  });

  test('has a day for it', async () => {
    const code = await accounts.sessions.createSetUpCode();
    pass(DAY_MS);
    expect(await codeOf(accounts.sessions.setUp({ ...draft, code }, GUEST))).toBe('UNAUTHENTICATED');
  });

  test('comes from the configuration, with its password, whoever was called so before', async () => {
    await addUser(accounts, 'admin');
    await accounts.users.keepAdmin('from the outside');
    const { caller, tokens } = await accounts.sessions.openWithPassword('admin', 'from the outside', GUEST);
    expect(caller).toMatchObject({ userId: 'admin', name: 'ADMIN', role: 'admin' });
    await accounts.users.keepAdmin('from the outside');
    expect(await accounts.sessions.find(tokens.token)).toBeDefined();
    await accounts.users.keepAdmin('another from outside');
    expect(await accounts.sessions.find(tokens.token)).toBeUndefined();
  });
});
