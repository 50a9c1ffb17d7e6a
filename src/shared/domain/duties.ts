import type { DeletionPolicy } from './deletion';
import type { Attendance, MeetingRecord } from './meeting';
import type { Room } from './room';

/** Something that is due by the clock. */
export type Duty =
  | { kind: 'end_meeting'; cause: 'max_duration' | 'idle' | 'room_expired' }
  /** Their longest stay is over. */
  | { kind: 'remove_participant'; identity: string }
  | { kind: 'delete_room'; policy: DeletionPolicy };

/** What is due now, and when to look again; `next` absent: never, unless something changes. */
export interface Duties {
  now: Duty[];
  next?: number;
}

type Stay = Pick<Attendance, 'identity' | 'joinedDate' | 'leftDate'>;

/** What the room's own dates ask for. A room that waits for its meeting's end is looked at then. */
export function roomDuties(
  room: Pick<Room, 'limits' | 'autoDeletionDate' | 'autoDeletionPolicy' | 'scheduled'>,
  isRunning: boolean,
  now: number,
): Duties {
  const { limits, autoDeletionDate, autoDeletionPolicy, scheduled } = room;
  const { expires, ejectAtExpiry, deleteAtExpiry } = limits;
  const due: Duty[] = [];
  const isWaiting = isRunning && scheduled?.action === 'delete';
  if (isDue(autoDeletionDate, now) && !isWaiting) {
    due.push({ kind: 'delete_room', policy: autoDeletionPolicy });
  }
  if (isDue(expires, now)) {
    if (isRunning && ejectAtExpiry) due.push({ kind: 'end_meeting', cause: 'room_expired' });
    if (!isRunning && deleteAtExpiry) {
      const policy = { ...autoDeletionPolicy, withMeeting: 'when_meeting_ends' as const };
      due.push({ kind: 'delete_room', policy });
    }
  }
  const actsAtExpiry = ejectAtExpiry || deleteAtExpiry;
  return { now: due, ...earliest([autoDeletionDate, actsAtExpiry ? expires : undefined], now) };
}

/** What a running meeting's length, silence and stays ask for. Only the first reason to end it counts. */
export function meetingDuties(
  { limits }: Pick<Room, 'limits'>,
  { startDate, idleSince }: Pick<MeetingRecord, 'startDate' | 'idleSince'>,
  attendances: readonly Stay[],
  now: number,
): Duties {
  const end = after(startDate, limits.maxMeetingSeconds);
  const idleEnd = after(idleSince, limits.maxIdleSeconds);
  if (isDue(end, now)) return { now: [{ kind: 'end_meeting', cause: 'max_duration' }] };
  if (isDue(idleEnd, now)) return { now: [{ kind: 'end_meeting', cause: 'idle' }] };
  const stays = attendances
    .filter(({ leftDate }) => leftDate === undefined)
    .map(({ identity, joinedDate }) => ({ identity, until: after(joinedDate, limits.maxStaySeconds) }));
  const over = stays.filter(({ until }) => isDue(until, now));
  return {
    now: over.map(({ identity }) => ({ kind: 'remove_participant', identity })),
    ...earliest([end, idleEnd, ...stays.map(({ until }) => until)], now),
  };
}

function after(date: number | undefined, seconds: number | undefined): number | undefined {
  return date === undefined || seconds === undefined ? undefined : date + seconds * 1000;
}

function isDue(date: number | undefined, now: number): boolean {
  return date !== undefined && date <= now;
}

function earliest(dates: readonly (number | undefined)[], now: number): { next?: number } {
  const ahead = dates.filter((date) => date !== undefined && date > now) as number[];
  return ahead.length === 0 ? {} : { next: Math.min(...ahead) };
}
