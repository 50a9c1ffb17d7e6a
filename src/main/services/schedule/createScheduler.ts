import { randomUUID } from 'node:crypto';
import type { DeletionPolicy } from '../../../shared/domain/deletion';
import { type Duties, type Duty, meetingDuties, roomDuties } from '../../../shared/domain/duties';
import { MEETINGS_KEPT_MS } from '../../../shared/domain/retention';
import type { MeetingLedger } from '../ledger/MeetingLedger';
import type { MeetingStore } from '../ledger/MeetingStore';
import type { Clock, Log, MeetingServer, RoomStore } from '../ports';
import type { BreakoutKeeper } from '../together/createBreakoutKeeper';
import type { LeaseStore, MeetingAsRead, ScheduleStore } from './ScheduleStore';

/** How many rooms and meetings are worked through before it is looked again what is due. */
const BATCH = 50;
/** A host that dies at a piece of work is followed after so long. Milliseconds. */
const LEASE_MS = 30_000;
/** What fails is tried again after so long, then after twice that, and so on. Milliseconds. */
const FIRST_RETRY_MS = 2000;
const LONGEST_RETRY_MS = 300_000;
/** What is too old to be kept is looked for this often. Milliseconds. */
const FORGET_EVERY_MS = 3_600_000;

/** Does what is due by the clock: each piece of work once, whatever hosts there are, and late where nothing ran in time. */
export interface Scheduler {
  /** Works through everything that is due now. Gives when to look again; undefined: nothing is due ever, as things are. */
  tick(): Promise<number | undefined>;
}

interface Options {
  schedule: ScheduleStore;
  leases: LeaseStore;
  rooms: RoomStore;
  meetings: MeetingStore;
  ledger: Pick<MeetingLedger, 'end' | 'noteLeave'>;
  server: Pick<MeetingServer, 'removeParticipant'>;
  breakouts: Pick<BreakoutKeeper, 'doDue'>;
  /** Deletes a room, or closes it where recordings are to be kept, and its date is spent. */
  removeRoom(roomId: string, policy: DeletionPolicy): Promise<void>;
  now: Clock;
  log: Log;
}

export function createScheduler(options: Options): Scheduler {
  const { schedule, leases, rooms, meetings, ledger, server, breakouts, removeRoom, now, log } = options;
  const holder = randomUUID();
  const failures = new Map<string, number>();
  let forgottenAt = Number.NEGATIVE_INFINITY;

  async function doRoom(roomId: string): Promise<void> {
    const look = async () => {
      const room = await rooms.find(roomId);
      return room && { room, duties: roomDuties(room, (await meetings.running(roomId)) !== undefined, now()) };
    };
    for (const duty of (await look())?.duties.now ?? []) await perform(roomId, duty);
    // Whatever is due still waits for the meeting, which tells when it ends.
    const after = await look();
    if (after) await schedule.setRoomDue(roomId, after.duties.next, after.room);
  }

  async function doMeeting(meetingId: string): Promise<void> {
    const look = async (): Promise<{ duties: Duties; asRead: MeetingAsRead } | undefined> => {
      const meeting = await meetings.find(meetingId);
      const room = meeting && meeting.endDate === undefined ? await rooms.find(meeting.roomId) : undefined;
      if (!room || !meeting) return undefined;
      const attendances = await meetings.attendances(meetingId);
      const inside = attendances.filter(({ leftDate }) => leftDate === undefined).length;
      const duties = meetingDuties(room, meeting, attendances, now());
      return { duties, asRead: { idleSince: meeting.idleSince, inside } };
    };
    const roomId = (await meetings.find(meetingId))?.roomId ?? '';
    for (const duty of (await look())?.duties.now ?? []) await perform(roomId, duty);
    const after = await look();
    await schedule.setMeetingDue(meetingId, after?.duties.next, after?.asRead);
  }

  async function perform(roomId: string, duty: Duty): Promise<void> {
    log.info({ roomId, duty: duty.kind }, 'Something was due');
    if (duty.kind === 'end_meeting') {
      await ledger.end(roomId, duty.cause, 'system');
    } else if (duty.kind === 'remove_participant') {
      await ledger.noteLeave(roomId, duty.identity, 'max_stay');
      await server.removeParticipant(roomId, duty.identity);
    } else {
      if (await rooms.find(roomId)) await removeRoom(roomId, duty.policy);
    }
  }

  /** One piece of work. What fails is put off and never keeps the rest from being done. False where another host does it. */
  async function once(
    name: string,
    work: () => Promise<void>,
    putOff: (due: number) => Promise<void>,
  ): Promise<boolean> {
    try {
      if (!(await leases.acquire(name, holder, now(), now() + LEASE_MS))) return false;
      try {
        await work();
        failures.delete(name);
      } finally {
        await leases.release(name, holder);
      }
    } catch (error) {
      const count = failures.get(name) ?? 0;
      failures.set(name, count + 1);
      const delay = Math.min(FIRST_RETRY_MS * 2 ** count, LONGEST_RETRY_MS);
      log.warn({ err: error, name, delay }, 'What was due could not be done; it is tried again');
      await putOff(now() + delay);
    }
    return true;
  }

  /** Some at a time, so that a long past keeps nobody waiting: there is a next tick. */
  async function forgetOld(): Promise<void> {
    if (now() - forgottenAt < FORGET_EVERY_MS) return;
    try {
      if ((await meetings.forget(now() - MEETINGS_KEPT_MS, BATCH)) === BATCH) return;
    } catch (error) {
      log.warn({ err: error }, 'What is too old could not be forgotten; it is tried again');
    }
    forgottenAt = now();
  }

  return {
    async tick() {
      await forgetOld();
      for (;;) {
        const [dueMeetings, dueRooms, dueBreakouts] = await Promise.all([
          schedule.dueMeetings(now(), BATCH),
          schedule.dueRooms(now(), BATCH),
          schedule.dueBreakouts(now(), BATCH),
        ]);
        let done = 0;
        for (const id of dueMeetings) {
          const putOff = (due: number) => schedule.setMeetingDue(id, due);
          if (await once(`meeting:${id}`, () => doMeeting(id), putOff)) done += 1;
        }
        for (const id of dueRooms) {
          const putOff = (due: number) => schedule.setRoomDue(id, due);
          if (await once(`room:${id}`, () => doRoom(id), putOff)) done += 1;
        }
        for (const id of dueBreakouts) {
          const putOff = (due: number) => schedule.setBreakoutsDue(id, due);
          if (await once(`breakouts:${id}`, () => breakouts.doDue(id), putOff)) done += 1;
        }
        const isMore = [dueMeetings, dueRooms, dueBreakouts].some(({ length }) => length === BATCH);
        if (!isMore || done === 0) return schedule.next();
      }
    },
  };
}
