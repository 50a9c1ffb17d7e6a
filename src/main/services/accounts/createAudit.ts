import type { Caller } from '../../../shared/domain/caller';
import type { Clock, Log, Random } from '../ports';
import { randomId } from '../randomId';
import type { Audit } from './Audit';
import { decodePageEnd, encodePageEnd } from './pageEnd';
import type { AuditEntry, AuditQuery, AuditStore } from './ports';

const KEPT_MS = 400 * 24 * 3_600_000;
const KEPT_ENTRIES = 100_000;
/** How many are written between two looks at what is too old. */
const PRUNE_EVERY = 500;
const MAX_TEXT = 500;
/** Digits of a date in base 36, good until the year 5188. */
const DATE_DIGITS = 9;
const COUNT_DIGITS = 6;

export type AuditListQuery = Omit<AuditQuery, 'after' | 'limit'> & { maxItems: number; nextPageToken?: string };

/** The audit log, to be written and read. */
export interface AuditLog extends Audit {
  list(query: AuditListQuery): Promise<{ entries: AuditEntry[]; isTruncated: boolean; nextPageToken?: string }>;
}

interface Options {
  store: AuditStore;
  log: Log;
  now: Clock;
  random: Random;
}

export function createAudit({ store, log, now, random }: Options): AuditLog {
  /** Orders what one host did in the same millisecond. */
  let written = 0;

  return {
    async record(by, { action, target, details }) {
      const date = now();
      const order = [digits(date, DATE_DIGITS), digits(written, COUNT_DIGITS)].join('-');
      const entryId = `${order}-${randomId(random, 6)}`;
      written += 1;
      const isPruneDue = written % PRUNE_EVERY === 1;
      const [actor, address] = 'actor' in by ? [by.actor] : [actorOf(by.caller), by.address];
      try {
        await store.insert({
          entryId,
          date,
          actor,
          action,
          target: target?.slice(0, MAX_TEXT),
          address,
          details: details?.slice(0, MAX_TEXT),
        });
        if (isPruneDue) await store.prune(date - KEPT_MS, KEPT_ENTRIES);
      } catch (error) {
        log.error({ err: error, actor, action, target }, 'A deed could not be written to the audit log');
      }
    },

    async list({ maxItems, nextPageToken, ...query }) {
      const after = nextPageToken === undefined ? undefined : decodePageEnd(nextPageToken, 'date');
      const found = await store.list({ ...query, after, limit: maxItems + 1 });
      const entries = found.slice(0, maxItems);
      const last = entries.at(-1);
      const isTruncated = found.length > maxItems && last !== undefined;
      if (!isTruncated) return { entries, isTruncated };
      return { entries, isTruncated, nextPageToken: encodePageEnd({ value: last.date, id: last.entryId }) };
    },
  };
}

/** In base 36, so that texts of the same length sort as the numbers do. */
function digits(count: number, length: number): string {
  return count.toString(36).padStart(length, '0');
}

function actorOf(caller: Caller): string {
  if (caller.kind === 'user') return caller.userId;
  return caller.kind === 'admin' ? caller.label : 'guest';
}
