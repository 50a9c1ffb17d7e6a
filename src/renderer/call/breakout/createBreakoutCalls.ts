import type { Call } from '../Call';
import type { Ticket } from '../CallOptions';
import { createReadable, type Readable } from '../readable';

export interface BreakoutTicket extends Ticket {
  breakoutId: string;
  name: string;
}

/** Where there was no way to, and how often in a row. */
interface FailedWay {
  breakoutId: string;
  attempts: number;
}

/** Where we are while a meeting is divided. `failed`: we wanted to be elsewhere. */
export type BreakoutState =
  | { at: 'meeting'; failed?: FailedWay }
  | { at: 'way'; breakoutId: string }
  | { at: 'breakout'; breakoutId: string; name: string; call: Call; failed?: FailedWay };

/** Our ways between a meeting and its breakout rooms. The meeting's call goes on, parked, while we are in one. */
export interface BreakoutCalls {
  readonly state: Readable<BreakoutState>;
  /** Rejects with the host's answer where it says no; then we stay where we are. */
  go(breakoutId: string): Promise<void>;
  back(): Promise<void>;
  dispose(): void;
}

type MeetingCall = Pick<Call, 'branch' | 'park' | 'unpark' | 'encryption' | 'state'>;

const IN_MEETING: BreakoutState = { at: 'meeting' };

/** `join` asks the host for a ticket, again after each outage that outlives one. */
export function createBreakoutCalls(
  meeting: MeetingCall,
  join: (breakoutId: string) => Promise<BreakoutTicket>,
): BreakoutCalls {
  const state = createReadable<BreakoutState>(IN_MEETING);
  /** Ways are gone one after the other; the last wish counts. */
  let way = Promise.resolve();
  let wish = 0;
  let isOver = false;
  let failed: FailedWay | undefined;

  const inMeeting = (): BreakoutState => (failed ? { at: 'meeting', failed } : IN_MEETING);
  const fail = (breakoutId: string) => {
    const before = failed?.breakoutId === breakoutId ? failed.attempts : 0;
    failed = { breakoutId, attempts: before + 1 };
  };
  const leaveCurrent = async () => {
    const current = state.get();
    if (current.at === 'breakout') await current.call.leave();
  };

  /** The same key as the meeting has now; a ring and a worker of its own. */
  const encryption = async () => {
    if (!meeting.encryption) return undefined;
    const { createEncryption } = await import('../encryption/createEncryption');
    return createEncryption(meeting.encryption.key.get());
  };

  const enter = async ({ breakoutId, name, serverUrl, token }: BreakoutTicket) => {
    const encrypted = await encryption();
    await leaveCurrent();
    await meeting.park();
    // Left meanwhile: nobody would see the call, nor could they end it.
    if (isOver) {
      encrypted?.worker.terminate();
      return;
    }
    const call = meeting.branch({
      ...{ serverUrl, token, breakout: { breakoutId, name } },
      ...(encrypted ? { encryption: encrypted } : {}),
      refreshTicket: () => join(breakoutId),
    });
    let wasIn = false;
    const stop = call.state.subscribe(() => {
      const { phase } = call.state.get();
      if (phase === 'connected') {
        wasIn = true;
        if (failed?.breakoutId === breakoutId) failed = undefined;
      }
      if (phase !== 'ended') return;
      stop();
      if (!wasIn) fail(breakoutId);
      // It has ended by itself: closed, or lost for good. We are still in the meeting.
      void back(call);
    });
    // The way is another one now; that to where it leads is still to be seen.
    if (failed?.breakoutId !== breakoutId) failed = undefined;
    state.set({ at: 'breakout', breakoutId, name, call });
    // Screens follow; connecting never throws.
    void call.connect();
  };

  /** `from`: only where that is the call we are in. */
  const back = (from?: Call): Promise<void> => {
    if (!from) {
      wish += 1;
      failed = undefined;
    }
    way = way.then(async () => {
      const current = state.get();
      const isGone = from && (current.at !== 'breakout' || current.call !== from);
      if (current.at === 'meeting' || isGone) return;
      state.set(inMeeting());
      if (current.at === 'breakout') await current.call.leave();
      meeting.unpark();
    });
    return way;
  };

  return {
    state,
    go(breakoutId) {
      wish += 1;
      const mine = wish;
      const going = way.then(async () => {
        const before = state.get();
        if (mine !== wish || (before.at === 'breakout' && before.breakoutId === breakoutId)) return;
        if (before.at === 'meeting') state.set({ at: 'way', breakoutId });
        try {
          const ticket = await join(breakoutId);
          if (mine !== wish) return restore();
          await enter(ticket);
        } catch (error) {
          fail(breakoutId);
          restore();
          throw error;
        }
      });
      way = going.catch(() => {});
      return going;
    },
    back: () => back(),
    dispose() {
      isOver = true;
      wish += 1;
      void leaveCurrent();
    },
  };

  /** We did not get away from where we were. */
  function restore(): void {
    const current = state.get();
    if (current.at === 'breakout') state.set({ ...current, failed });
    if (current.at !== 'way') return;
    state.set(inMeeting());
    meeting.unpark();
  }
}
