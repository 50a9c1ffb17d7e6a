import { beforeEach, describe, expect, test } from 'vitest';
import type { Backend } from '../../src/main/services/backend';
import type { RoomDraft } from '../../src/shared/contract/roomSchema';
import type { Room } from '../../src/shared/domain/room';
import { waitUntil } from '../support/waitUntil';
import { ADMIN, STRANGER } from './support/createMeetingWorld';
import { joinBySignal } from './support/joinBySignal';
import { outboxOf } from './support/outboxOf';
import { worldPerTest } from './support/worldPerTest';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** LiveKit's dates are the machine's, the clock of a test stands still: a little is added where something is due. */
const MARGIN_MS = 10_000;

const world = worldPerTest();
let backend: Backend;
beforeEach(async () => {
  backend = world.backend;
});

const find = ({ roomId }: Room) => backend.database.rooms.find(roomId);
const current = ({ roomId }: Room) => backend.ledger.current(roomId);

/** A room with a meeting and these people inside. */
async function busy(draft: RoomDraft, ...names: string[]) {
  const room = await world.room(draft);
  const people = [];
  for (const name of names) people.push(await world.enter(room, STRANGER, { secret: room.secrets.speaker, name }));
  await backend.ledger.verified(room.roomId);
  return { room, people };
}

async function pass(ms: number, on: Backend = backend): Promise<void> {
  world.clock.now += ms;
  await on.scheduler.tick();
}

/** LiveKit dates someone's coming by the machine's clock; this one comes by the clock of the test. */
async function comesNow({ roomId }: Room, identity: string): Promise<void> {
  const live = (await world.server.meetings([roomId])).get(roomId);
  const participant = live?.participants.find((one) => one.identity === identity);
  if (!live || !participant) throw new Error(`${identity} is not inside`);
  const { session, startDate: date } = live;
  const joined = { ...participant, joinedDate: world.clock.now };
  await backend.ledger.receive({ kind: 'participantJoined', roomId, session, date, participant: joined });
}

async function lastCause({ roomId }: Room): Promise<string | undefined> {
  const { meetings } = await backend.history.list({ roomId, sortOrder: 'desc', maxItems: 1 }, ADMIN);
  return meetings[0]?.endCause;
}

describe('a meeting ends', () => {
  test('after its longest time, and not before', async () => {
    const { room, people } = await busy({ limits: { maxMeetingSeconds: 3600 } }, 'Ada');
    await pass(HOUR_MS - MINUTE_MS);
    expect(await current(room)).toBeDefined();
    await pass(MINUTE_MS + MARGIN_MS);
    await people[0]?.presence.ended;
    expect(await current(room)).toBeUndefined();
    expect(await lastCause(room)).toBe('max_duration');
    expect((await find(room))?.status).toBe('open');
  });

  test('when nobody has sent anything for so long, counted from the last time someone did', async () => {
    const { room } = await busy({ limits: { maxIdleSeconds: 600 } }, 'Ada');
    const { session = '', startDate = 0 } = (await world.server.meetings([room.roomId])).get(room.roomId) ?? {};
    const report = { roomId: room.roomId, session, date: startDate, identity: 'ada' };
    await backend.ledger.receive({ kind: 'trackPublished', ...report });
    await pass(HOUR_MS);
    expect(await current(room)).toBeDefined();
    await backend.ledger.receive({ kind: 'trackUnpublished', ...report });
    await pass(9 * MINUTE_MS);
    expect(await current(room)).toBeDefined();
    await pass(MINUTE_MS);
    expect(await lastCause(room)).toBe('idle');
  });

  test('at the expiry of its room, where it is to', async () => {
    const expires = world.clock.now + HOUR_MS;
    const ejecting = await busy({ limits: { expires, ejectAtExpiry: true } }, 'Ada');
    const patient = await busy({ limits: { expires } }, 'Bo');
    await pass(HOUR_MS);
    await ejecting.people[0]?.presence.ended;
    expect(await lastCause(ejecting.room)).toBe('room_expired');
    expect(await current(patient.room)).toBeDefined();
    expect((await find(patient.room))?.status).toBe('active_meeting');
  });
});

describe('a stay ends', () => {
  test('for each person by their own first coming, though they were away in between', async () => {
    const { room, people } = await busy({ limits: { maxStaySeconds: 1800 } }, 'Ada');
    const [ada] = people;
    if (!ada) throw new Error('unreachable');
    await pass(20 * MINUTE_MS);
    ada.presence.leave();
    await waitUntil('Ada has left', async () => (await world.server.participants(room.roomId)).length === 0);
    await backend.ledger.verified(room.roomId);
    const again = await joinBySignal(ada.ticket);
    const bo = await world.enter(room, STRANGER, { secret: room.secrets.speaker, name: 'Bo' });
    await comesNow(room, bo.identity);
    await backend.ledger.verified(room.roomId);

    await pass(10 * MINUTE_MS + MARGIN_MS);
    await again.ended;
    expect((await world.server.participants(room.roomId)).map(({ name }) => name)).toEqual(['Bo']);
    await backend.ledger.verified(room.roomId);
    const { attendances } = await backend.history.get((await current(room))?.meetingId ?? '', ADMIN);
    expect(attendances.find(({ name }) => name === 'Ada')).toMatchObject({ leaveCause: 'max_stay' });
    await pass(20 * MINUTE_MS);
    await bo.presence.ended;
  });

  test('again at once for someone who comes back after it', async () => {
    const { room, people } = await busy({ limits: { maxStaySeconds: 60 } }, 'Ada');
    await pass(MINUTE_MS + MARGIN_MS);
    await people[0]?.presence.ended;
    await backend.ledger.verified(room.roomId);
    if (!people[0]) throw new Error('unreachable');
    const again = await joinBySignal(people[0].ticket);
    await backend.ledger.verified(room.roomId);
    await pass(0);
    await again.ended;
  });
});

async function record({ roomId, roomName }: Room): Promise<void> {
  const recording = { recordingId: `${roomId}--EG_1--1`, roomId, roomName, status: 'complete' as const };
  await backend.database.recordings.insert({ recording, publicSecret: roomId, privateSecret: `${roomId}-p` });
}

describe('a room goes on its date', () => {
  const policies = (['force', 'when_meeting_ends'] as const).flatMap((withMeeting) =>
    (['force', 'close'] as const).map((withRecordings) => ({ withMeeting, withRecordings })),
  );
  const cases = policies.flatMap((policy) =>
    [true, false].flatMap((isRunning) => [true, false].map((isRecorded) => ({ ...policy, isRunning, isRecorded }))),
  );

  test.each(cases)(
    'meeting: $withMeeting, recordings: $withRecordings, running: $isRunning, recorded: $isRecorded',
    async ({ withMeeting, withRecordings, isRunning, isRecorded }) => {
      const draft: RoomDraft = {
        autoDeletionDate: world.clock.now + 2 * HOUR_MS,
        autoDeletionPolicy: { withMeeting, withRecordings },
      };
      const { room, people } = isRunning ? await busy(draft, 'Ada') : { room: await world.room(draft), people: [] };
      if (isRecorded) await record(room);
      await pass(2 * HOUR_MS - 1);
      expect((await find(room))?.status).toBe(isRunning ? 'active_meeting' : 'open');
      await pass(1);
      if (isRunning && withMeeting === 'when_meeting_ends') {
        expect((await find(room))?.status).toBe('active_meeting');
        expect(await backend.database.schedule.next()).toBeUndefined();
        await backend.ledger.end(room.roomId, 'ended');
        await pass(0);
      }
      for (const { presence } of people) await presence.ended;
      const after = await find(room);
      if (isRecorded && withRecordings === 'close') {
        expect(after).toMatchObject({ status: 'closed' });
        expect([after?.autoDeletionDate, after?.scheduled]).toEqual([undefined, undefined]);
      } else {
        expect(after).toBeUndefined();
      }
      expect(await backend.database.meetings.unfinished()).toEqual([]);
    },
  );

  test('or at its expiry, without or after its meeting', async () => {
    const limits = { expires: world.clock.now + HOUR_MS, deleteAtExpiry: true };
    const empty = await world.room({ limits });
    const quiet = await busy({ limits }, 'Ada');
    const ejecting = await busy({ limits: { ...limits, ejectAtExpiry: true } }, 'Bo');
    await pass(HOUR_MS);
    expect(await find(empty)).toBeUndefined();
    await ejecting.people[0]?.presence.ended;
    expect(await find(ejecting.room)).toBeUndefined();
    expect((await find(quiet.room))?.status).toBe('active_meeting');
    await backend.ledger.end(quiet.room.roomId, 'ended');
    expect(await find(quiet.room)).toBeUndefined();
  });
});

describe('the end of a meeting', () => {
  test.each([
    ['none', 'open'],
    ['close', 'closed'],
    ['delete', undefined],
  ] as const)('does what the room says: %s', async (meetingEndAction, status) => {
    const { room } = await busy({ meetingEndAction }, 'Ada');
    await world.server.endMeeting(room.roomId);
    await backend.ledger.verified(room.roomId);
    // So long they could have come back to a LiveKit server that was started anew.
    world.clock.now += 31_000;
    await backend.ledger.verified(room.roomId);
    expect((await find(room))?.status).toBe(status);
  });

  test('closes a room that was to be closed, unless it was opened again meanwhile', async () => {
    for (const status of ['closed', 'open'] as const) {
      const { room } = await busy({}, 'Ada');
      const { rooms } = backend;
      expect((await rooms.updateStatus(room.roomId, 'closed', ADMIN)).isScheduled).toBe(true);
      if (status === 'open') await rooms.updateStatus(room.roomId, 'open', ADMIN);
      expect((await find(room))?.status).toBe('active_meeting');
      await backend.ledger.end(room.roomId, 'ended');
      expect(await find(room)).toMatchObject({ status });
      expect((await find(room))?.scheduled).toBeUndefined();
    }
  });
});

test('a meeting and who was there are remembered for a year and more, not for ever', async () => {
  const happen = async ({ roomId }: Room) => {
    await backend.ledger.begin(roomId, world.clock.now);
    return (await backend.ledger.end(roomId, 'ended'))?.meetingId;
  };
  await happen(await world.room());
  world.clock.now += 30 * 24 * HOUR_MS;
  const recent = await happen(await world.room());
  await pass(375 * 24 * HOUR_MS);
  const { meetings } = await backend.history.list({ sortOrder: 'desc', maxItems: 10 }, ADMIN);
  expect(meetings.map(({ meetingId }) => meetingId)).toEqual([recent]);
});

describe('what falls due', () => {
  test('while no host runs is done by the next one', async () => {
    const { room } = await busy({ limits: { maxMeetingSeconds: 60 } }, 'Ada');
    const gone = await world.room({ autoDeletionDate: world.clock.now + 2 * HOUR_MS });
    backend.close();
    const later = await world.otherHost();
    backend = later;
    await pass(48 * HOUR_MS, later);
    expect(await lastCause(room)).toBe('max_duration');
    expect(await find(gone)).toBeUndefined();
  });

  test('at once in many rooms is all done, by several hosts, once', async () => {
    const date = world.clock.now + 2 * HOUR_MS;
    const rooms: Room[] = [];
    for (let count = 0; count < 120; count += 1) rooms.push(await world.room({ autoDeletionDate: date }));
    const meetings = [];
    for (let count = 0; count < 5; count += 1) {
      meetings.push(await busy({ limits: { maxMeetingSeconds: 3600 } }, 'Ada'));
    }
    const other = await world.otherHost();
    world.clock.now += 2 * HOUR_MS;
    await Promise.all([backend.scheduler.tick(), other.scheduler.tick(), other.scheduler.tick()]);
    await backend.scheduler.tick();
    expect(await backend.database.rooms.findMany(rooms.map(({ roomId }) => roomId))).toEqual([]);
    for (const { room } of meetings) {
      const names = (await outboxOf(backend.database, room.roomId)).map(({ name }) => name);
      expect(names).toEqual(['meetingStarted', 'participantJoined', 'participantLeft', 'meetingEnded']);
    }
    expect(await backend.database.schedule.next()).toBeUndefined();
  });

  test('while LiveKit is away is done as far as it goes, and the rest when it is back', async () => {
    const over = await busy({ limits: { maxMeetingSeconds: 60 } }, 'Ada');
    const stay = await busy({ limits: { maxStaySeconds: 60 } }, 'Bo');
    const gone = await world.room({ autoDeletionDate: world.clock.now + 2 * HOUR_MS });
    const expired = await busy({ limits: { expires: world.clock.now + HOUR_MS, ejectAtExpiry: true } }, 'Cy');
    await world.meetingServer.kill();
    try {
      await pass(2 * HOUR_MS);
      expect(await lastCause(over.room)).toBe('max_duration');
      expect(await lastCause(expired.room)).toBe('room_expired');
      expect(await find(gone)).toBeUndefined();
      expect(await current(stay.room)).toBeDefined();
      expect(await backend.scheduler.tick()).toBe(world.clock.now + 2000);
      await pass(2000);
      expect(await backend.scheduler.tick()).toBe(world.clock.now + 4000);
    } finally {
      await world.meetingServer.restart();
    }
    expect(stay.people[0]).toBeDefined();
    const again = stay.people[0] && (await joinBySignal(stay.people[0].ticket));
    await backend.ledger.reconcile();
    await pass(4000);
    await again?.ended;
    expect(await backend.database.meetings.unfinished()).toEqual([]);
  });

  test('is done by itself while a host runs', async () => {
    const { room, people } = await busy({ limits: { maxMeetingSeconds: 1 } }, 'Ada');
    const { timekeeper } = backend;
    world.clock.now = Date.now() + MARGIN_MS;
    timekeeper.start();
    await people[0]?.presence.ended;
    await waitUntil('the end is written', async () => (await lastCause(room)) === 'max_duration');
    const next = await world.room({ autoDeletionDate: world.clock.now + 1 });
    world.clock.now += 1;
    backend.watch.changed(next.roomId);
    await waitUntil('the room is gone', async () => (await find(next)) === undefined);
    await timekeeper.close();
  });
});
