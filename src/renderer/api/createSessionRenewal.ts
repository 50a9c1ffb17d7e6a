import { isUnauthenticated } from './withRenewal';

/** When a session of this browser was last prolonged, by whichever tab, in milliseconds since the epoch. */
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
  /** Someone has logged in: a session that could not be prolonged is not the last word any more. */
  forget(): void;
}

/** Prolongs the browser's session, once for all calls and tabs that find out at the same time that it has ended. */
export function createSessionRenewal({ refresh, locks, storage, now }: SessionRenewalParts): SessionRenewal {
  let running: Promise<boolean> | undefined;
  let isOver = false;

  const prolong = async (askedAt: number): Promise<boolean> => {
    if (Number(storage.getItem(RENEWED_KEY)) > askedAt) return true;
    try {
      await refresh();
      storage.setItem(RENEWED_KEY, String(now()));
      return true;
    } catch (error) {
      if (!isUnauthenticated(error)) throw error;
      isOver = true;
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
      if (isOver) return false;
      running ??= alone(() => prolong(askedAt)).finally(() => {
        running = undefined;
      });
      return running;
    },
    forget() {
      isOver = false;
    },
  };
}
