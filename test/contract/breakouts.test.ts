import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { MeetingServerEvent } from '../../src/main/services/ports';
import { CALL_BACK_MS } from '../../src/shared/domain/breakout';
import type { Room } from '../../src/shared/domain/room';
import { waitUntil } from '../support/waitUntil';
import { ADMIN, createMeetingWorld, type Guest, type MeetingWorld, STRANGER } from './support/createMeetingWorld';
import { joinBySignal, type Presence } from './support/joinBySignal';
import { type ReportingServer, startReportingServer } from './support/reportingServer';

const MINUTE_MS = 60_000;
/** The LiveKit rooms are ended when people have had the time to leave by themselves. */
const AFTER_GOODBYE_MS = 6000;

let reporting: ReportingServer;
let world: MeetingWorld;
const away: Presence[] = [];
let isOver = false;
beforeAll(async () => {
  reporting = await startReportingServer();
});
beforeEach(async () => {
  world = await createMeetingWorld(reporting.meetingServer);
  const { backend } = world;
  isOver = false;
  reporting.setListener((event: MeetingServerEvent) =>
    backend.ledger.receive(event).catch((error: unknown) => {
      // What is reported while a test is cleared away finds nobody.
      if (!isOver) throw error;
    }),
  );
});
afterEach(async () => {
  isOver = true;
  for (const presence of away.splice(0)) presence.leave();
  reporting.setListener(undefined);
  expect(world.errors).toEqual([]);
  await world.close();
});
afterAll(() => reporting.stop());

interface Divided {
  room: Room;
  moderator: Guest;
  speaker: Guest;
  /** The breakout room that the speaker is put into, and the other. */
  first: string;
  second: string;
  /** The LiveKit rooms. */
  rooms: [string, string];
}

/** A meeting of two, divided into two, with the speaker in the first. */
async function divided(options: { endDate?: number; device?: string } = {}): Promise<Divided> {
  const room = await world.room();
  const { roomId, secrets } = room;
  const moderator = await world.enter(room, STRANGER, { secret: secrets.moderator, name: 'Mo' });
  const speaker = await world.enter(room, STRANGER, { secret: secrets.speaker, name: 'Sue', device: options.device });
  await waitUntil('both are inside', async () => {
    await world.backend.ledger.reconcile();
    return (await world.backend.ledger.inside([roomId])).get(roomId)?.participants.length === 2;
  });
  const { breakouts } = await world.backend.breakouts.open(
    roomId,
    {
      names: ['Blue', 'Green'],
      mode: 'assigned',
      seats: { [speaker.identity]: 0 },
      ...(options.endDate === undefined ? {} : { endDate: options.endDate }),
    },
    moderator.visitor,
  );
  const [first = '', second = ''] = breakouts.map(({ breakoutId }) => breakoutId);
  return { room, moderator, speaker, first, second, rooms: [`${roomId}~${first}`, `${roomId}~${second}`] };
}

async function goTo(breakoutId: string, { room, speaker }: Divided, who: Guest = speaker): Promise<Presence> {
  const presence = await joinBySignal(await world.backend.breakouts.join(room.roomId, breakoutId, who.visitor));
  away.push(presence);
  return presence;
}

const inside = async (name: string) => (await world.server.participants(name)).map(({ identity }) => identity);
const isThere = async (name: string) => (await world.server.meetings([name])).has(name);
/** Where the meeting says that the speaker is; empty: in it. */
async function shownIn({ room, speaker }: Divided): Promise<string> {
  const people = await world.server.participants(room.roomId);
  return people.find(({ identity }) => identity === speaker.identity)?.attributes['parley.breakout'] ?? '';
}
/** What the speaker is told now. */
async function stateOf({ room, speaker }: Divided) {
  const states = await world.backend.meetings.watchPlace(room.roomId, speaker.visitor, undefined);
  const { value } = await states.next();
  await states.return?.();
  return value ?? undefined;
}

test('a breakout room is no meeting: not in the history, not among those inside, not ended by itself', async () => {
  const here = await divided();
  await goTo(here.first, here);
  await waitUntil('Sue is there', async () => (await inside(here.rooms[0])).includes(here.speaker.identity));
  await world.backend.ledger.reconcile();
  const { meetings } = await world.backend.history.list({ sortOrder: 'desc', maxItems: 10 }, ADMIN);
  expect(meetings.map(({ roomId }) => roomId)).toEqual([here.room.roomId]);
  expect(await world.backend.ledger.inside(here.rooms)).toEqual(new Map());
  expect(await isThere(here.rooms[0])).toBe(true);
  expect((await world.backend.ledger.inside([here.room.roomId])).get(here.room.roomId)?.participants).toHaveLength(2);
});

test('everyone is told where they belong, and the time limit calls them back, whichever host looks at the clock', async () => {
  const here = await divided({ endDate: world.clock.now + 10 * MINUTE_MS });
  expect((await stateOf(here))?.breakouts).toMatchObject({ own: here.first });
  const presence = await goTo(here.first, here);
  const other = await world.otherHost();
  world.clock.now += 9 * MINUTE_MS;
  await other.scheduler.tick();
  expect((await stateOf(here))?.breakouts).toBeDefined();
  world.clock.now += MINUTE_MS;
  expect(await other.scheduler.tick()).toBeLessThanOrEqual(world.clock.now + AFTER_GOODBYE_MS);
  expect((await stateOf(here))?.breakouts).toBeUndefined();
  // Nobody waits for their picture until a report says that they have left.
  expect(await shownIn(here)).toBe('');
  expect(await isThere(here.rooms[0])).toBe(true);
  world.clock.now += AFTER_GOODBYE_MS;
  await other.scheduler.tick();
  await presence.ended;
  expect(await isThere(here.rooms[0])).toBe(false);
  expect(await other.database.breakouts.standing()).toEqual([]);
  await expect(world.backend.breakouts.join(here.room.roomId, here.first, here.speaker.visitor)).rejects.toMatchObject({
    code: 'BREAKOUTS_NOT_FOUND',
  });
});

test('whoever is led back into the meeting is seen there at once, without a report that they have left', async () => {
  const here = await divided();
  reporting.setListener(undefined);
  await goTo(here.first, here);
  expect(await shownIn(here)).toBe(here.first);
  const { breakouts } = world.backend;
  await breakouts.update(here.room.roomId, { seats: { [here.speaker.identity]: here.second } }, here.moderator.visitor);
  expect(await shownIn(here)).toBe(here.first);
  await breakouts.update(here.room.roomId, { seats: { [here.speaker.identity]: null } }, here.moderator.visitor);
  expect(await shownIn(here)).toBe('');
});

test('called back, people have a moment; more time takes it back', async () => {
  const here = await divided();
  const { breakouts, scheduler } = world.backend;
  await breakouts.close(here.room.roomId, here.moderator.visitor);
  expect((await stateOf(here))?.breakouts?.endDate).toBe(world.clock.now + CALL_BACK_MS);
  await breakouts.update(here.room.roomId, { endDate: null }, here.moderator.visitor);
  world.clock.now += CALL_BACK_MS;
  await scheduler.tick();
  expect((await stateOf(here))?.breakouts).toBeDefined();
  await breakouts.close(here.room.roomId, here.moderator.visitor);
  world.clock.now += CALL_BACK_MS;
  await scheduler.tick();
  expect((await stateOf(here))?.breakouts).toBeUndefined();
});

test('who is removed is removed there too, and does not come back with the token from before', async () => {
  const here = await divided();
  const ticket = await world.backend.breakouts.join(here.room.roomId, here.first, here.speaker.visitor);
  const presence = await joinBySignal(ticket);
  away.push(presence);
  const { participants } = world.backend;
  await participants.kick(here.room.roomId, here.speaker.identity, { ban: true }, here.moderator.visitor);
  await presence.ended;
  // Seen by looking, where reports get lost, and by the report.
  const again = await joinBySignal(ticket);
  away.push(again);
  await waitUntil('they are put out', async () => {
    await world.backend.ledger.reconcile();
    return (await inside(here.rooms[0])).length === 0;
  });
  await again.ended;
  const third = await joinBySignal(ticket);
  away.push(third);
  const { session = '', participants: [participant] = [] } =
    (await world.server.meetings([here.rooms[0]])).get(here.rooms[0]) ?? {};
  if (!participant) throw new Error('Nobody came');
  const [roomId] = here.rooms;
  const report = { roomId, session, date: world.clock.now, participant };
  await world.backend.ledger.receive({ kind: 'participantJoined', ...report });
  await third.ended;
});

test('the end of the meeting ends its breakout rooms, also where LiveKit did not hear of it at once', async () => {
  const here = await divided();
  const presence = await goTo(here.first, here);
  await world.backend.meetings.end({ roomId: here.room.roomId }, here.moderator.visitor);
  await presence.ended;
  expect(await isThere(here.rooms[0])).toBe(false);
  await world.backend.scheduler.tick();
  expect(await world.backend.database.breakouts.standing()).toEqual([]);
});

test('rights and hands go along into the breakout room', async () => {
  const here = await divided();
  await goTo(here.first, here);
  const { participants, meetings } = world.backend;
  const there = async () => {
    const people = await world.server.participants(here.rooms[0]);
    return people.find(({ identity }) => identity === here.speaker.identity);
  };
  await participants.setHand(here.room.roomId, here.speaker.identity, true, here.speaker.visitor);
  await waitUntil('the hand is seen there', async () => (await there())?.attributes['parley.hand']);
  await participants.setRole(here.room.roomId, here.speaker.identity, 'upgrade', here.moderator.visitor);
  expect((await there())?.role).toBe('moderator');
  await participants.setRole(here.room.roomId, here.speaker.identity, 'downgrade', here.moderator.visitor);
  await meetings.updateState(here.room.roomId, { forbidden: { audio: true } }, here.moderator.visitor);
  expect((await there())?.grants.sources).not.toContain('MICROPHONE');
});

test('someone who comes in anew from the same browser is led to the room they were in, and nobody sits twice', async () => {
  const here = await divided({ device: 'sues-browser' });
  await goTo(here.first, here);
  here.speaker.presence.leave();
  const { secrets } = here.room;
  const again = await world.enter(here.room, STRANGER, {
    secret: secrets.speaker,
    name: 'Sue',
    device: 'sues-browser',
  });
  const other = await world.enter(here.room, STRANGER, { secret: secrets.speaker, name: 'Al', device: 'als-browser' });
  await waitUntil('the former Sue is gone', async () => {
    await world.backend.ledger.reconcile();
    const { roomId } = here.room;
    const people = (await world.backend.ledger.inside([roomId])).get(roomId)?.participants ?? [];
    return people.length === 3 && people.every(({ identity }) => identity !== here.speaker.identity);
  });
  expect((await stateOf({ ...here, speaker: again }))?.breakouts).toMatchObject({ own: here.first });
  expect((await stateOf({ ...here, speaker: other }))?.breakouts?.own).toBeUndefined();
  await goTo(here.first, here, again);
  const { breakouts } = await world.backend.breakouts.get(here.room.roomId, ADMIN);
  expect(breakouts[0]?.identities).toEqual([again.identity]);
});

test('a meeting is not idle while people talk in its breakout rooms only', async () => {
  const here = await divided();
  const { server } = world.backend;
  await goTo(here.first, here);
  expect((await server.meetings([here.room.roomId])).has(here.room.roomId)).toBe(true);
  // Two sessions at once would be two divisions of one meeting.
  await world.backend.breakouts.open(
    here.room.roomId,
    { names: ['Red'], mode: 'choice', seats: {} },
    here.moderator.visitor,
  );
  expect((await world.backend.database.breakouts.standing(here.room.roomId)).length).toBe(2);
  world.clock.now += AFTER_GOODBYE_MS;
  await world.backend.scheduler.tick();
  expect((await world.backend.database.breakouts.standing(here.room.roomId)).map(({ mode }) => mode)).toEqual([
    'choice',
  ]);
});
