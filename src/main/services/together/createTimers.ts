import { Fault } from '../../../shared/domain/fault';
import { changeTimer, type MeetingTimer, startTimer, type TimerChange } from '../../../shared/domain/meetingTimer';
import type { Authority } from '../meetings/createAuthority';
import type { MeetingDeps } from '../meetings/MeetingDeps';
import { runningMeeting } from '../meetings/runningMeeting';
import type { Visitor } from '../visitor';

/** Others may change it at the same time; after so many tries it is given up. */
const TRIES = 10;

/** The timer that everyone in a meeting sees. For moderators. */
export interface Timers {
  start(roomId: string, durationMs: number, visitor: Visitor): Promise<MeetingTimer>;
  update(roomId: string, change: TimerChange, visitor: Visitor): Promise<MeetingTimer>;
  /** Nothing happens where there is none. */
  stop(roomId: string, visitor: Visitor): Promise<void>;
}

type Deps = Pick<MeetingDeps, 'timers' | 'ledger' | 'now'> & { authority: Authority; changed(roomId: string): void };

export function createTimers({ timers, ledger, now, authority, changed }: Deps): Timers {
  return {
    async start(roomId, durationMs, visitor) {
      const { actor } = await authority.need(roomId, visitor, 'moderate');
      const { meetingId } = await runningMeeting(ledger, roomId);
      const timer = startTimer(durationMs, actor.identity ?? '', now());
      if (!(await timers.start(roomId, meetingId, timer))) throw new Fault('MEETING_NOT_FOUND', { roomIds: [roomId] });
      changed(roomId);
      return timer;
    },

    async update(roomId, change, visitor) {
      await authority.need(roomId, visitor, 'moderate');
      const { meetingId } = await runningMeeting(ledger, roomId);
      for (let tries = 0; tries < TRIES; tries += 1) {
        const before = await timers.find(meetingId);
        if (!before) throw new Fault('TIMER_NOT_FOUND');
        const after = changeTimer(before, change, now());
        if (after === before) return before;
        if (await timers.replace(meetingId, before, after)) {
          changed(roomId);
          return after;
        }
      }
      throw new Fault('STORAGE_LOCKED');
    },

    async stop(roomId, visitor) {
      await authority.need(roomId, visitor, 'moderate');
      const { meetingId } = await runningMeeting(ledger, roomId);
      await timers.remove(meetingId);
      changed(roomId);
    },
  };
}
