import { isUnauthenticated } from './withRenewal';

/** When this browser was last given a session or a fresh one, in whichever tab, in milliseconds since the epoch. */
const RENEWED_KEY = 'parley.sessionRenewed';
const LOCK = 'parley.session';

interface SessionRenewalParts {
  /** Asks the host for a fresh session. */
  refresh(): Promise<unknown>;
  /** Absent on insecure pages; then only this tab waits for itself. */
  locks: Pick<LockManager, 'request'> | undefined;
  storage: Pick<Storage, 'getItem' | 'setItem'>;
  now(): number;
}

export interface SessionRenewal {
  /** Prolongs the session of a call that was made at `askedAt`, unless that was done since. False: there is none. */
  renew(askedAt: number): Promise<boolean>;
  /** Someone has logged in: what could not be prolonged before is not the last word any more, in any tab. */
  begin(): void;
}

/** Prolongs the browser's session, once for all calls and tabs that find out at the same time that it has ended. */
export function createSessionRenewal({ refresh, locks, storage, now }: SessionRenewalParts): SessionRenewal {
  let running: Promise<boolean> | undefined;
  /** When the host said that there is no session, in milliseconds since the epoch. */
  let endedAt: number | undefined;
  const renewedAt = () => Number(storage.getItem(RENEWED_KEY));
  const noteRenewed = () => storage.setItem(RENEWED_KEY, String(now()));

  const prolong = async (askedAt: number): Promise<boolean> => {
    if (renewedAt() > askedAt) return true;
    try {
      await refresh();
      noteRenewed();
      return true;
    } catch (error) {
      if (!isUnauthenticated(error)) throw error;
      endedAt = now();
      return false;
    }
  };

  /** Inside a page of another site there may be no locks to be had; then this tab waits for itself only. */
  const alone = async (work: () => Promise<boolean>): Promise<boolean> => {
    if (!locks) return work();
    try {
      return await locks.request(LOCK, work);
    } catch (error) {
      if (error instanceof DOMException && error.name === 'SecurityError') return work();
      throw error;
    }
  };

  return {
    async renew(askedAt) {
      if (endedAt !== undefined && renewedAt() <= endedAt) return false;
      running ??= alone(() => prolong(askedAt)).finally(() => {
        running = undefined;
      });
      return running;
    },
    begin: noteRenewed,
  };
}
