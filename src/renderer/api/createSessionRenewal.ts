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

  return {
    async renew(askedAt) {
      if (isOver) return false;
      running ??= Promise.resolve(locks ? locks.request(LOCK, () => prolong(askedAt)) : prolong(askedAt)).finally(
        () => {
          running = undefined;
        },
      );
      return running;
    },
    forget() {
      isOver = false;
    },
  };
}
