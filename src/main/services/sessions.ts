import { Fault } from '../../shared/domain/fault';
import type { Attempts } from './attempts';
import type { Clock, Random, SessionStore } from './ports';
import { sameSecret } from './sameSecret';

const SESSION_MS = 30 * 24 * 3_600_000;
const ENTRY_CODE_MS = 24 * 3_600_000;
/** 256 bits. */
const TOKEN_BYTES = 32;

export interface OpenedSession {
  token: string;
  /** Seconds from now. */
  maxAge: number;
}

/** Who the owner of a host is, for those who come over HTTP. */
export interface Sessions {
  /** Throws unless the key is one of this host's. */
  checkApiKey(key: string, address: string): void;
  isOpen(token: string): Promise<boolean>;
  /** By API key, the administrator's password or a one-time code. */
  open(key: string, address: string): Promise<OpenedSession>;
  close(token: string): Promise<void>;
  /** A code that opens one session within a day. */
  createEntryCode(): Promise<string>;
}

interface Options {
  store: SessionStore;
  attempts: Attempts;
  /** Keys accepted with each request. */
  apiKeys: readonly string[];
  /** Accepted for signing in only. */
  passwords: readonly string[];
  now: Clock;
  random: Random;
}

export function createSessions({ store, attempts, apiKeys, passwords, now, random }: Options): Sessions {
  const isOneOf = (keys: readonly string[], key: string) =>
    keys.reduce((found, candidate) => sameSecret(candidate, key) || found, false);
  const token = () => Buffer.from(random(TOKEN_BYTES)).toString('base64url');

  return {
    checkApiKey(key, address) {
      attempts.check(address);
      if (isOneOf(apiKeys, key)) return;
      attempts.failed(address);
      throw new Fault('UNAUTHENTICATED', { reason: 'The API key is not one of this host.' });
    },

    isOpen: (candidate) => store.hasSession(candidate, now()),

    async open(key, address) {
      attempts.check(address);
      const known = isOneOf([...apiKeys, ...passwords], key);
      if (!known && !(await store.takeEntryCode(key, now()))) {
        attempts.failed(address);
        throw new Fault('UNAUTHENTICATED', { reason: 'Neither a key of this host nor a code that is still good.' });
      }
      await store.removeExpired(now());
      const session = { token: token(), maxAge: SESSION_MS / 1000 };
      await store.insertSession(session.token, now() + SESSION_MS);
      return session;
    },

    close: (open) => store.removeSession(open),

    async createEntryCode() {
      const code = token();
      await store.insertEntryCode(code, now() + ENTRY_CODE_MS);
      return code;
    },
  };
}
