import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Backend } from '../../src/main/services/backend';
import type { MeetingServerEvent } from '../../src/main/services/ports';
import type { Room } from '../../src/shared/domain/room';
import { waitUntil } from '../support/waitUntil';
import { ADMIN, createMeetingWorld, type Guest, type MeetingWorld, STRANGER } from './support/createMeetingWorld';
import { joinBySignal } from './support/joinBySignal';
import { outboxOf } from './support/outboxOf';
import { type ReportingServer, startReportingServer } from './support/reportingServer';

let livekit: ReportingServer;
let world: MeetingWorld;
let backend: Backend;
beforeAll(async () => {
  livekit = await startReportingServer();
});
beforeEach(async () => {
  world = await createMeetingWorld(livekit.meetingServer);
  backend = world.backend;
});
afterEach(async () => {
  livekit.setListener(undefined);
  expect(world.errors).toEqual([]);
  await world.close();
});
afterAll(() => livekit.stop());

const enter = (room: Room, name = 'Ada') => world.enter(room, STRANGER, { secret: room.secrets.speaker, name });
const statusOf = async ({ roomId }: Room) => (await backend.database.rooms.find(roomId))?.status;
const namesOf = async ({ roomId }: Room) => (await outboxOf(backend.database, roomId)).map(({ name }) => name);

async function meetingsIn({ roomId }: Room) {
  const { meetings } = await backend.history.list({ roomId, sortOrder: 'desc', maxItems: 10 }, ADMIN);
  return Promise.all(meetings.map(({ meetingId }) => backend.history.get(meetingId, ADMIN)));
}

async function insideOf({ roomId }: Room): Promise<string[]> {
  return ((await backend.ledger.inside([roomId])).get(roomId)?.participants ?? []).map(({ name }) => name).sort();
}

/** What LiveKit would report of someone whose media connection is up. */
async function joined({ roomId }: Room, { identity }: Guest): Promise<MeetingServerEvent> {
  const live = (await world.server.meetings([roomId])).get(roomId);
  const participant = live?.participants.find((one) => one.identity === identity);
  if (!live || !participant) throw new Error(`${identity} is not inside`);
  const { session, startDate } = live;
  return { kind: 'participantJoined', roomId, session, date: startDate, participant };
}

function left(
  event: MeetingServerEvent,
  cause: 'left' | 'removed' | 'replaced' | 'unknown' = 'left',
): MeetingServerEvent {
  if (event.kind !== 'participantJoined') throw new Error('Someone must have come first');
  return { ...event, kind: 'participantLeft', date: world.clock.now, cause };
}

const receiveAll = async (...events: MeetingServerEvent[]) => {
  for (const event of events) await backend.ledger.receive(event);
};

describe('what LiveKit reports', () => {
  test('is written down once, though it comes twice at once and again when all is over', async () => {
    const reported: MeetingServerEvent[] = [];
    livekit.setListener(async (event) => {
      reported.push(event);
      await Promise.all([backend.ledger.receive(event), backend.ledger.receive(event)]);
    });
    const room = await world.room();
    const ada = await enter(room);
    await waitUntil('the meeting has begun', async () => (await statusOf(room)) === 'active_meeting');
    const adaJoined = await joined(room, ada);
    await Promise.all([backend.ledger.receive(adaJoined), backend.ledger.receive(adaJoined)]);
    expect(await insideOf(room)).toEqual(['Ada']);
    await world.server.endMeeting(room.roomId);
    await waitUntil('the meeting is over', async () => (await statusOf(room)) === 'open');
    await waitUntil('LiveKit has said so', () => reported.some(({ kind }) => kind === 'roomFinished'));
    await receiveAll(...reported, adaJoined, ...[...reported].reverse());
    expect(await namesOf(room)).toEqual(['meetingStarted', 'participantJoined', 'participantLeft', 'meetingEnded']);
    const [meeting, ...others] = await meetingsIn(room);
    expect(others).toEqual([]);
    expect(meeting).toMatchObject({ endCause: 'everyone_left', attendees: 1 });
    expect(meeting?.attendances).toMatchObject([{ name: 'Ada', leaveCause: 'meeting_ended' }]);
  });

  test('of someone who comes back counts as the same person, and an old farewell puts nobody out', async () => {
    const room = await world.room();
    const ada = await enter(room);
    const first = await joined(room, ada);
    if (first.kind !== 'participantJoined') throw new Error('unreachable');
    await receiveAll(first, left(first));
    expect(await insideOf(room)).toEqual([]);
    world.clock.now += 1000;
    const { participant } = first;
    const again = { ...first, participant: { ...participant, session: 'PA_2', joinedDate: world.clock.now } };
    await receiveAll(again, left(first), first);
    expect(await insideOf(room)).toEqual(['Ada']);
    const [meeting] = await meetingsIn(room);
    expect(meeting?.attendances).toMatchObject([{ joinedDate: participant.joinedDate }]);
    expect(meeting?.attendances[0]?.leftDate).toBeUndefined();
    expect(await namesOf(room)).toEqual([
      'meetingStarted',
      'participantJoined',
      'participantLeft',
      'participantJoined',
    ]);
  });

  test('of a second connection of the same person lets nobody leave', async () => {
    const room = await world.room();
    const first = await joined(room, await enter(room));
    if (first.kind !== 'participantJoined') throw new Error('unreachable');
    const second = { ...first, participant: { ...first.participant, session: 'PA_2' } };
    await receiveAll(first, second, left(first, 'replaced'), left(first));
    expect(await insideOf(room)).toEqual(['Ada']);
    await receiveAll(left(second));
    expect(await insideOf(room)).toEqual([]);
    expect(await namesOf(room)).toEqual(['meetingStarted', 'participantJoined', 'participantLeft']);
  });

  test('about leaving may come before the report about coming', async () => {
    const room = await world.room();
    const [ada, bo] = [await enter(room), await enter(room, 'Bo')];
    const [adaJoined, boJoined] = [await joined(room, ada), await joined(room, bo)];
    await receiveAll(adaJoined, left(boJoined), boJoined);
    expect(await insideOf(room)).toEqual(['Ada']);
    const [meeting] = await meetingsIn(room);
    expect(meeting?.attendances).toHaveLength(2);
    expect((await namesOf(room)).filter((name) => name === 'participantJoined')).toHaveLength(2);
  });

  test('of an earlier meeting does not end one that was begun meanwhile', async () => {
    const room = await world.room();
    const { roomId } = room;
    const { session, date } = await joined(room, await enter(room));
    await receiveAll({ kind: 'roomStarted', roomId, session, date });
    await backend.ledger.end(roomId, 'ended');
    await backend.ledger.begin(roomId, world.clock.now);
    await receiveAll({ kind: 'roomFinished', roomId, session, date: world.clock.now });
    expect(await statusOf(room)).toBe('active_meeting');
    await receiveAll({ kind: 'roomFinished', roomId, session: 'RM_next', date: world.clock.now });
    expect(await statusOf(room)).toBe('open');
  });

  test('tells why someone left of whom it was only seen that they were gone', async () => {
    const room = await world.room();
    const event = await joined(room, await enter(room));
    await receiveAll(event, left(event, 'unknown'), left(event));
    const [meeting] = await meetingsIn(room);
    expect(meeting?.attendances).toMatchObject([{ leaveCause: 'left' }]);
  });

  test('keeps the reason that was noted before', async () => {
    const room = await world.room();
    const ada = await enter(room);
    const event = await joined(room, ada);
    await receiveAll(event);
    await backend.ledger.noteLeave(room.roomId, ada.identity, 'max_stay');
    await receiveAll(left(event, 'removed'));
    const [meeting] = await meetingsIn(room);
    expect(meeting?.attendances).toMatchObject([{ leaveCause: 'max_stay' }]);
  });

  test('of a track says since when nobody sends anything', async () => {
    const room = await world.room();
    const event = await joined(room, await enter(room));
    await receiveAll(event);
    expect((await backend.ledger.current(room.roomId))?.idleSince).toBeDefined();
    const { roomId, session, date } = event;
    await receiveAll({ kind: 'trackPublished', roomId, session, date, identity: 'ada' });
    expect((await backend.ledger.current(room.roomId))?.idleSince).toBeUndefined();
    world.clock.now += 5000;
    await backend.ledger.reconcile();
    expect((await backend.ledger.current(room.roomId))?.idleSince).toBe(world.clock.now);
  });
});

describe('what LiveKit did not report is found', () => {
  test('who came, who left, and that it is over', async () => {
    const room = await world.room();
    const [ada, bo] = [await enter(room), await enter(room, 'Bo')];
    await Promise.all([backend.ledger.reconcile(), backend.ledger.verified(room.roomId)]);
    expect(await insideOf(room)).toEqual(['Ada', 'Bo']);
    expect(await statusOf(room)).toBe('active_meeting');
    bo.presence.leave();
    await waitUntil('Bo has left', async () => (await world.server.participants(room.roomId)).length === 1);
    await backend.ledger.reconcile();
    expect(await insideOf(room)).toEqual(['Ada']);
    await world.server.endMeeting(room.roomId);
    await ada.presence.ended;
    // It could have been started anew, with its people on their way back.
    expect(await backend.ledger.verified(room.roomId)).toBeDefined();
    world.clock.now += 31_000;
    expect(await backend.ledger.verified(room.roomId)).toBeUndefined();
    expect(await statusOf(room)).toBe('open');
    const [meeting] = await meetingsIn(room);
    expect(meeting).toMatchObject({ endCause: 'everyone_left', attendees: 2 });
    const names = await namesOf(room);
    expect(names.filter((name) => name === 'participantLeft')).toHaveLength(2);
    expect([names[0], names.at(-1)]).toEqual(['meetingStarted', 'meetingEnded']);
  });

  test('one host at a time, and hosts that look at once write nothing twice', async () => {
    const room = await world.room();
    await enter(room);
    const other = await world.otherHost();
    const ledgers = [backend.ledger, other.ledger, backend.ledger, other.ledger];
    await Promise.all([
      ...ledgers.map((ledger) => ledger.reconcile()),
      ...ledgers.map((ledger) => ledger.verified(room.roomId)),
    ]);
    expect(await namesOf(room)).toEqual(['meetingStarted', 'participantJoined']);
    await Promise.all(ledgers.map((ledger) => ledger.end(room.roomId, 'ended', 'tests')));
    expect(await namesOf(room)).toEqual(['meetingStarted', 'participantJoined', 'participantLeft', 'meetingEnded']);
    expect(await other.database.meetings.unfinished()).toEqual([]);
  });

  test('rooms of others are left alone; in one that is closed or gone nobody stays', async () => {
    const [closed, gone, theirs] = [await world.room(), await world.room(), await world.room()];
    const atGone = await enter(gone);
    await backend.ledger.verified(gone.roomId);
    await backend.ledger.end(gone.roomId, 'ended');
    await atGone.presence.ended;
    const [atClosed, atTheirs] = [await enter(closed), await enter(theirs)];
    const { rooms } = backend.database;
    await rooms.update(closed.roomId, { status: 'closed' });
    await rooms.remove([gone.roomId, theirs.roomId], { recordings: 'delete' });
    await world.server.openMeeting(gone.roomId, {});
    await backend.ledger.reconcile();
    await atClosed.presence.ended;
    const live = await world.server.meetings([closed.roomId, gone.roomId, theirs.roomId]);
    expect([...live.keys()]).toEqual([theirs.roomId]);
    atTheirs.presence.leave();
    await world.server.endMeeting(theirs.roomId);
  });
});

describe('while LiveKit is away', () => {
  afterEach(async () => {
    if (!livekit.meetingServer.isRunning()) await livekit.meetingServer.restart();
  });

  test('nothing changes; those who come back go on, and a meeting that nobody comes back to is lost', async () => {
    const [kept, lost] = [await world.room(), await world.room()];
    const [ada] = [await enter(kept), await enter(lost, 'Bo')];
    await backend.ledger.reconcile();
    const before = await backend.ledger.current(kept.roomId);
    await livekit.meetingServer.kill();
    await backend.ledger.reconcile();
    expect(await backend.ledger.verified(kept.roomId)).toEqual(before);
    expect(await insideOf(lost)).toEqual(['Bo']);

    await livekit.meetingServer.restart();
    await backend.ledger.reconcile();
    expect(await statusOf(lost)).toBe('active_meeting');
    const again = await joinBySignal(ada.ticket);
    world.clock.now += 31_000;
    await backend.ledger.reconcile();
    expect(await insideOf(kept)).toEqual(['Ada']);
    expect((await backend.ledger.current(kept.roomId))?.meetingId).toBe(before?.meetingId);
    const [meeting] = await meetingsIn(lost);
    expect(meeting).toMatchObject({ endCause: 'server_lost', attendances: [{ leaveCause: 'connection_lost' }] });
    expect(await statusOf(lost)).toBe('open');
    again.leave();
  });

  test('and back before anyone looks, the meeting goes on', async () => {
    const room = await world.room();
    const ada = await enter(room);
    await backend.ledger.reconcile();
    await livekit.meetingServer.kill();
    await livekit.meetingServer.restart();
    await backend.ledger.reconcile();
    const again = await joinBySignal(ada.ticket);
    world.clock.now += 31_000;
    await backend.ledger.reconcile();
    expect(await insideOf(room)).toEqual(['Ada']);
    expect(await namesOf(room)).toEqual(['meetingStarted', 'participantJoined']);
    again.leave();
  });

  test('a meeting can be ended; LiveKit is told when it is back, and never about a later meeting', async () => {
    const room = await world.room();
    await enter(room);
    await backend.ledger.reconcile();
    const { end } = backend.ledger;
    const server = backend.server;
    await livekit.meetingServer.kill();
    expect(await end(room.roomId, 'ended', 'Mo')).toMatchObject({ endCause: 'ended', endedBy: 'Mo' });
    expect(await statusOf(room)).toBe('open');
    expect(await backend.database.meetings.unfinished()).toHaveLength(1);
    await livekit.meetingServer.restart();
    await enter(room, 'Bo');
    await backend.ledger.reconcile();
    expect(await backend.database.meetings.unfinished()).toEqual([]);
    expect((await server.participants(room.roomId)).map(({ name }) => name)).toEqual(['Bo']);
    expect(await insideOf(room)).toEqual(['Bo']);
  });
});
