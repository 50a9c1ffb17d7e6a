import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Accounts, createAccounts } from '../../../src/main/services/accounts/createAccounts';
import { createAttempts } from '../../../src/main/services/attempts';
import type { Database } from '../../../src/main/services/ports';
import type { Visitor } from '../../../src/main/services/visitor';
import { fileDatabaseUrl, openDatabase } from '../../../src/main/storage/openDatabase';
import type { Caller } from '../../../src/shared/domain/caller';
import { Fault } from '../../../src/shared/domain/fault';
import type { User, UserRole } from '../../../src/shared/domain/user';
import { putEmptyDatabase } from '../../support/putEmptyDatabase';

export const CONFIGURED_KEY = 'key-of-the-configuration';
export const PASSWORD = 'correct horse battery';
export const ADMIN: Visitor = visitorOf({ kind: 'admin', label: 'test' });
export const GUEST: Visitor = visitorOf({ kind: 'guest' });

/** The accounts of a host with a database of its own and a clock that stands still until it is moved. */
export interface OpenAccounts extends Accounts {
  database: Database;
  clock: { now: number };
  /** What was logged as gone wrong. */
  errors: string[];
  /** The same accounts in another process: nothing is shared but the database. */
  another(options?: { apiKeys?: readonly string[] }): Promise<OpenAccounts>;
  close(): Promise<void>;
}

export function visitorOf(caller: Caller, address = '192.0.2.1'): Visitor {
  return { caller, address };
}

export async function addUser(
  { users }: Pick<Accounts, 'users'>,
  userId: string,
  role: UserRole = 'room_member',
): Promise<User> {
  return users.create({ userId, name: userId.toUpperCase(), role, password: PASSWORD }, ADMIN);
}

/** `done`, or the code of the fault. */
export function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'done',
    (error: unknown) => {
      if (error instanceof Fault) return error.code;
      throw error;
    },
  );
}

export async function openAccounts(seed = 'a'): Promise<OpenAccounts> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-accounts-'));
  const path = join(folder, 'parley.db');
  await putEmptyDatabase(path);
  const clock = { now: Date.UTC(2026, 0, 1) };
  const opened: Database[] = [];
  async function open(apiKeys: readonly string[]): Promise<OpenAccounts> {
    const database = await openDatabase(fileDatabaseUrl(path));
    opened.push(database);
    const errors: string[] = [];
    const now = () => clock.now;
    // Fast, because nobody guesses here; slow enough that one sees whether it was paid at all.
    const passwordCost = { log2n: 13, r: 8, p: 1 };
    const log = { info: () => {}, warn: () => {}, error: (_: object, message: string) => errors.push(message) };
    const random = createRandom(`${seed}${opened.length}`);
    const accounts = createAccounts({
      database,
      attempts: createAttempts(now),
      apiKeys,
      passwordCost,
      log,
      now,
      random,
    });
    return {
      ...accounts,
      database,
      clock,
      errors,
      another: (options) => open(options?.apiKeys ?? apiKeys),
      async close() {
        for (const each of opened) each.close();
        await rm(folder, { recursive: true, force: true });
      },
    };
  }
  return open([CONFIGURED_KEY]);
}

/** Bytes that look random and are the same in every run. */
function createRandom(seed: string): (length: number) => Uint8Array {
  let drawn = 0;
  return (length) => {
    drawn += 1;
    return createHash('sha512').update(`${seed} ${drawn}`).digest().subarray(0, length);
  };
}
