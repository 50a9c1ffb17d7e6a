import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fileDatabaseUrl, openDatabase } from '../../storage/openDatabase';
import type { Database, LiveMeeting, LiveMeetingParticipant } from '../ports';
import { newRoom } from '../rooms/newRoom';
import { createMeetingLedger } from './createMeetingLedger';
import type { MeetingLedger } from './MeetingLedger';
import { meetingsOfOthers } from './meetingsOfOthers';

const ROOM_ID = 'daily-1';
const RUN = { roomId: ROOM_ID, session: 'RM_1', date: 1000 };
const person = (identity: string): LiveMeetingParticipant => {
  return { identity, name: identity, role: 'speaker', joinedDate: 1000, session: `PA_${identity}`, isPublishing: true };
};
const joined = (identity: string) => ({ ...RUN, kind: 'participantJoined' as const, participant: person(identity) });

let folder: string;
let database: Database;
let ledger: MeetingLedger;
/** What LiveKit has, and what happens while its answer is on its way. */
let live: string[];
let meanwhile: () => Promise<void>;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-ledger-'));
  database = await openDatabase(fileDatabaseUrl(join(folder, 'parley.db')));
  live = [];
  meanwhile = async () => {};
  const nothing = () => () => {};
  ledger = createMeetingLedger({
    store: database.meetings,
    rooms: database.rooms,
    leases: database.leases,
    changes: {
      ...{ changed: () => {}, subscribe: nothing, subscribeHere: nothing },
      ...{ onWatched: nothing, isWatched: () => false, close: () => {} },
    },
    server: {
      status: () => ({ state: 'remote' }),
      endMeeting: async () => {},
      async meetings() {
        const meeting: LiveMeeting = { session: RUN.session, startDate: RUN.date, participants: live.map(person) };
        await meanwhile();
        return new Map([[ROOM_ID, meeting]]);
      },
    },
    removeRoom: async () => {},
    leaseMs: 10_000,
    now: () => 2000,
    random: (length) => new Uint8Array(length),
    log: { info: () => {}, warn: () => {}, error: () => {} },
  });
  const secrets = { moderator: 'm', speaker: 's', recording: 'r' };
  await database.rooms.insert(newRoom({}, { roomId: ROOM_ID, owner: 'admin', secrets, creationDate: 1 }));
  live = ['ada'];
  await ledger.receive(joined('ada'));
});
afterEach(async () => {
  database.close();
  await rm(folder, { recursive: true, force: true });
});

const inside = async () => (await ledger.inside([ROOM_ID])).get(ROOM_ID)?.participants.map(({ identity }) => identity);
const eventNames = async () => (await database.webhooks.events(10)).map(({ name }) => name);

test.each<[string, () => Promise<unknown>]>([
  ['all rooms are looked at', () => ledger.reconcile()],
  ['one room is looked at', () => ledger.verified(ROOM_ID)],
])('whoever comes while %s is inside', async (_when, look) => {
  meanwhile = () => ledger.receive(joined('alan'));
  await look();
  expect(await inside()).toEqual(['ada', 'alan']);
  expect(await eventNames()).toEqual(['meetingStarted', 'participantJoined', 'participantJoined']);
});

test('whoever leaves while all rooms are looked at stays away, and whoever is not there any more has left', async () => {
  meanwhile = () => ledger.receive({ ...joined('ada'), kind: 'participantLeft', cause: 'left' });
  await ledger.reconcile();
  expect(await inside()).toEqual([]);
  meanwhile = async () => {};
  live = ['ada', 'alan'];
  await ledger.reconcile();
  expect(await inside()).toEqual(['alan']);
  live = [];
  await ledger.reconcile();
  expect(await inside()).toEqual([]);
});

test('a meeting has others in it as long as somebody else is inside', async () => {
  expect(await meetingsOfOthers(database.meetings, 'ada')).toEqual([]);
  await ledger.receive(joined('alan'));
  const [roomName] = await meetingsOfOthers(database.meetings, 'ada');
  expect(roomName).toBe((await ledger.current(ROOM_ID))?.roomName);
  await ledger.receive({ ...joined('alan'), kind: 'participantLeft', cause: 'left' });
  expect(await meetingsOfOthers(database.meetings, 'ada')).toEqual([]);
  expect(await meetingsOfOthers(database.meetings, undefined)).toEqual([roomName]);
});
