import type { Attempts } from '../attempts';
import type { Clock, Database, Log, Random } from '../ports';
import { type ApiKeys, createApiKeys } from './apiKeys';
import { createBackoff } from './backoff';
import { type AuditLog, createAudit } from './createAudit';
import { createPasswords, type PasswordCost } from './passwords';
import { createSessions, type Sessions } from './sessions';
import { createUsers, type Users } from './users';

/** Who may do what here, how they show it, and what they did. */
export interface Accounts {
  users: Users;
  sessions: Sessions;
  apiKeys: ApiKeys;
  audit: AuditLog;
}

interface Options {
  database: Pick<Database, 'users' | 'sessions' | 'apiKeys' | 'audit'>;
  attempts: Attempts;
  /** Keys of the configuration. */
  apiKeys: readonly string[];
  /** What one guess at a password costs, where that is not the usual. */
  passwordCost?: PasswordCost;
  log: Log;
  now: Clock;
  random: Random;
}

export function createAccounts({
  database,
  attempts,
  apiKeys: configured,
  passwordCost,
  log,
  now,
  random,
}: Options): Accounts {
  const audit = createAudit({ store: database.audit, log, now, random });
  const passwords = createPasswords({ random, cost: passwordCost });
  const backoff = createBackoff(now);
  const users = createUsers({ store: database.users, passwords, attempts, backoff, audit, now });
  const apiKeys = createApiKeys({ store: database.apiKeys, attempts, audit, configured, log, now, random });
  const sessions = createSessions({ store: database.sessions, users, apiKeys, attempts, audit, now, random });
  return { users, sessions, apiKeys, audit };
}
