import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { NOTHING_FORBIDDEN } from '../../../shared/domain/effectivePermissions';
import { fileDatabaseUrl, openDatabase } from '../../storage/openDatabase';
import type { Database } from '../ports';
import { newRoom } from '../rooms/newRoom';
import { createScheduler, type Scheduler } from './createScheduler';

const ROOM_ID = 'daily-1';
const NOW = 100_000;
const LATER = NOW + 60_000;
const MEETING = { meetingId: 'meeting-1', roomId: ROOM_ID, roomName: 'Daily', startDate: 1000 };

let folder: string;
let database: Database;
let scheduler: Scheduler;
/** What another host writes just before the scheduler writes when it will look again. */
let meanwhile: () => Promise<unknown>;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-scheduler-'));
  database = await openDatabase(fileDatabaseUrl(join(folder, 'parley.db')));
  meanwhile = async () => {};
  const { schedule, leases, rooms, meetings } = database;
  const unexpected = () => Promise.reject(new Error('Nothing of this is due.'));
  scheduler = createScheduler({
    schedule: {
      ...schedule,
      async setRoomDue(...change) {
        await meanwhile();
        await schedule.setRoomDue(...change);
      },
      async setMeetingDue(...change) {
        await meanwhile();
        await schedule.setMeetingDue(...change);
      },
    },
    ...{ leases, rooms, meetings },
    ledger: { end: unexpected, noteLeave: unexpected },
    server: { removeParticipant: unexpected },
    breakouts: { doDue: unexpected },
    removeRoom: unexpected,
    now: () => NOW,
    log: { info: () => {}, warn: () => {}, error: () => {} },
  });
});
afterEach(async () => {
  database.close();
  await rm(folder, { recursive: true, force: true });
});

async function addRoom(limits: object): Promise<void> {
  const secrets = { moderator: 'm', speaker: 's', recording: 'r' };
  await database.rooms.insert(newRoom({ limits }, { roomId: ROOM_ID, owner: 'admin', secrets, creationDate: 1 }));
}

/** Until the scheduler has no more to do. */
async function tickTwice(): Promise<number | undefined> {
  await scheduler.tick();
  meanwhile = async () => {};
  return scheduler.tick();
}

test('a date that a room is given while the scheduler is at it is kept', async () => {
  await addRoom({ expires: NOW, ejectAtExpiry: true });
  meanwhile = () => database.rooms.update(ROOM_ID, { autoDeletionDate: LATER });
  expect(await tickTwice()).toBe(LATER);
});

test('the stay of someone who comes while the scheduler is at their meeting is kept', async () => {
  await addRoom({ maxStaySeconds: 60 });
  await database.meetings.begin({ ...MEETING, isLocked: false, forbidden: NOTHING_FORBIDDEN }, []);
  const [meeting] = await database.meetings.allRunning();
  if (!meeting) throw new Error('No meeting has begun');
  await database.schedule.setMeetingDue(MEETING.meetingId, NOW);
  const ada = { identity: 'ada', name: 'Ada', role: 'speaker' as const, session: 'PA_1', isPublishing: true };
  meanwhile = () =>
    database.meetings.join(
      meeting,
      { ...ada, joinedDate: NOW },
      ({ joinedDate }) => ({ name: 'participantJoined', roomId: ROOM_ID, date: joinedDate, data: {} }),
      () => LATER,
    );
  expect(await tickTwice()).toBe(LATER);
});
