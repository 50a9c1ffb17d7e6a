import type { ApiClient, PlaceKey } from '../../api/connection';
import type { Ticket } from '../../call/CallOptions';
import { whyNotBack } from '../../call/whyNotBack';
import type { Admission, Door } from './Door';

/** Tickets are renewed when this part of their life is left ... */
const LEFT_PART = 0.3;
/** ... and, where that fails, again after this. */
const RETRY_MS = 10_000;
/** Nothing is asked more often than this, whatever a clock or a host says. */
const SHORTEST_MS = 5000;
/** A question that went into a network that is gone would wait for it far longer than the next one takes. Milliseconds. */
const ANSWER_MS = 8000;

/** Our place in a meeting while the call lasts: its token is kept good, and what is asked from inside shows it. */
export interface HeldPlace {
  readonly roomId: string;
  readonly key: PlaceKey;
  readonly api: ApiClient;
  readonly admission: Admission;
  /** A ticket for the same place; where the place is gone, whatever the door now gives. */
  refreshTicket(): Promise<Ticket>;
  /** Asks whether we may come back to this place; throws why not. */
  ask(): Promise<unknown>;
  dispose(): void;
}

interface HeldPlaceParts {
  door: Door;
  admission: Admission;
  /** Gets in anew, as someone else. */
  rejoin(): Promise<Admission>;
  now(): number;
}

/** Undefined where no host keeps our place. */
export function createHeldPlace({ door, admission, rejoin, now }: HeldPlaceParts): HeldPlace | undefined {
  const { roomId } = admission;
  if (!door.inside || roomId === undefined || admission.memberToken === undefined) return undefined;
  let current = admission;
  let isOver = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const keep = (next: Admission) => {
    current = next;
    plan();
    return next;
  };
  const shown: PlaceKey = { token: () => current.memberToken ?? '' };
  // What renews must not itself wait for a renewal.
  const bare = door.inside(shown);
  const refresh = async () => keep(await soon((signal) => bare.meetings.refresh({ roomId }, { signal })));
  let running: Promise<Admission> | undefined;
  const refreshOnce = () => {
    running ??= refresh().finally(() => {
      running = undefined;
    });
    return running;
  };

  const plan = (delayMs = (current.expires ?? 0) - now()) => {
    clearTimeout(timer);
    if (isOver || current.expires === undefined) return;
    timer = setTimeout(
      () => {
        refreshOnce().catch((error: unknown) => {
          // The call itself hears of it where we are put out; here there is only nothing more to renew.
          if (whyNotBack(error) === undefined) plan(RETRY_MS / (1 - LEFT_PART));
          else console.warn('The place in the meeting could not be renewed', error);
        });
      },
      Math.max(SHORTEST_MS, delayMs * (1 - LEFT_PART)),
    );
  };
  plan();

  const key: PlaceKey = {
    token: shown.token,
    renew: () =>
      refreshOnce().then(
        () => true,
        () => false,
      ),
  };
  return {
    roomId,
    key,
    api: door.inside(key),
    get admission() {
      return current;
    },
    async refreshTicket() {
      try {
        return await refreshOnce();
      } catch (error) {
        // A meeting that ended meanwhile has forgotten its places; the room may well be open for a new one.
        if (!isForgotten(error)) throw error;
        return keep(await rejoin());
      }
    },
    ask: () => bare.meetings.refresh({ roomId }),
    dispose() {
      isOver = true;
      clearTimeout(timer);
    },
  };
}

/** Gives up where no answer comes. */
async function soon<T>(ask: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), ANSWER_MS);
  try {
    return await ask(late.signal);
  } finally {
    clearTimeout(timer);
  }
}

const FORGOTTEN: readonly unknown[] = ['UNAUTHENTICATED', 'MEETING_NOT_FOUND', 'PARTICIPANT_NOT_FOUND'];

function isForgotten(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && FORGOTTEN.includes(error.code);
}
