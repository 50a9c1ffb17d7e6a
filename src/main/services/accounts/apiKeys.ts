import { createHash } from 'node:crypto';
import { Fault } from '../../../shared/domain/fault';
import type { Attempts } from '../attempts';
import type { Clock, Log, Random } from '../ports';
import { randomId } from '../randomId';
import { sameSecret } from '../sameSecret';
import type { Visitor } from '../visitor';
import type { Audit } from './Audit';
import type { ApiKeyStore, StoredApiKey } from './ports';
import { newSecret } from './sessionTokens';

const PREFIX = 'pk_';
const HINT_LENGTH = 8;
const KEY_ID_LENGTH = 12;
const MINUTE_MS = 60_000;
/** What the key of the configuration is called in the audit log. */
const CONFIGURED_LABEL = 'configured key';

/** Whose key it is. */
export interface KnownKey {
  keyId: string;
  /** For the audit log. */
  label: string;
}

/** Keys for programs: whoever shows one may do everything. */
export interface ApiKeys {
  /** Throws unless the key is one of this host's. */
  check(key: string, address: string): Promise<KnownKey>;
  find(key: string): Promise<KnownKey | undefined>;
  /** What a key of the configuration is called; undefined where it is none of today's. */
  configuredLabel(keyId: string): string | undefined;
  /** The key itself is told once, here. */
  create(name: string, by: Visitor): Promise<StoredApiKey & { key: string }>;
  list(): Promise<StoredApiKey[]>;
  /** Revokes it, and ends the sessions that were opened with it. */
  remove(keyId: string, by: Visitor): Promise<void>;
}

interface Options {
  store: ApiKeyStore;
  attempts: Attempts;
  audit: Audit;
  /** Keys of the configuration. */
  configured: readonly string[];
  log: Log;
  now: Clock;
  random: Random;
}

export function createApiKeys({ store, attempts, audit, configured, log, now, random }: Options): ApiKeys {
  const fixed = configured.map((key) => ({ key, keyId: configuredId(key) }));

  async function find(key: string): Promise<KnownKey | undefined> {
    const known = fixed.reduce<KnownKey | undefined>(
      (found, candidate) =>
        sameSecret(candidate.key, key) ? { keyId: candidate.keyId, label: CONFIGURED_LABEL } : found,
      undefined,
    );
    if (known) return known;
    const stored = await store.findByKey(key);
    if (!stored) return undefined;
    noteUse(stored);
    return { keyId: stored.keyId, label: stored.name };
  }

  /** Written once a minute at most, and nobody waits for it. */
  function noteUse({ keyId, lastUsedDate = 0 }: StoredApiKey): void {
    const minute = Math.floor(now() / MINUTE_MS) * MINUTE_MS;
    if (lastUsedDate >= minute) return;
    store.markUsed(keyId, minute).catch((error: unknown) => {
      log.warn({ err: error, keyId }, 'The use of an API key could not be noted');
    });
  }

  return {
    find,

    async check(key, address) {
      attempts.check(address);
      const known = await find(key);
      if (known) return known;
      attempts.failed(address);
      throw new Fault('UNAUTHENTICATED', { reason: 'The API key is not one of this host.' });
    },

    configuredLabel: (keyId) => (fixed.some((entry) => entry.keyId === keyId) ? CONFIGURED_LABEL : undefined),

    async create(name, by) {
      const key = `${PREFIX}${newSecret(random)}`;
      const keyId = `key-${randomId(random, KEY_ID_LENGTH)}`;
      const entry = { keyId, name, hint: key.slice(0, HINT_LENGTH), creationDate: now() };
      await store.insert(entry, key);
      await audit.record(by, { action: 'apiKey.create', target: keyId, details: name });
      return { ...entry, key };
    },

    list: () => store.list(),

    async remove(keyId, by) {
      if (!(await store.remove(keyId))) throw new Fault('API_KEY_NOT_FOUND');
      await audit.record(by, { action: 'apiKey.delete', target: keyId });
    },
  };
}

/** Another key in the configuration is another id, so that sessions opened with the one before end. */
function configuredId(key: string): string {
  return `configured-${createHash('sha256').update(`parley ${key}`).digest('hex').slice(0, 16)}`;
}
