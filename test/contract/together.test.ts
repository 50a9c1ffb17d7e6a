import { describe, expect, test } from 'vitest';
import type { RoomDraft } from '../../src/shared/contract/roomSchema';
import { CHAT_KEPT, CHAT_SIGNS_MAX } from '../../src/shared/domain/chatRecord';
import { POLLS_MAX } from '../../src/shared/domain/poll';
import type { Room } from '../../src/shared/domain/room';
import { ADMIN, type Guest, STRANGER } from './support/createMeetingWorld';
import { togetherOf } from './support/togetherOf';
import { worldPerTest } from './support/worldPerTest';

const POLL = { question: 'Tea?', options: ['Yes', 'No'], isMultiple: false, isAnonymous: false };
const NEWEST = { maxItems: 500 };

const world = worldPerTest();

/** Ada is in a meeting, has written, asked, voted and started a timer. */
async function busyMeeting(draft?: RoomDraft): Promise<{ room: Room; ada: Guest }> {
  const room = await world.room(draft);
  const ada = await writing(room);
  const { chat, polls, timer } = world.backend;
  await chat.react(room.roomId, { identity: ada.identity, id: 'hello' }, { emoji: '👍', on: true }, ada.visitor);
  const { pollId } = await polls.create(room.roomId, POLL, ada.visitor);
  await polls.vote(room.roomId, pollId, [0], ada.visitor);
  await timer.start(room.roomId, 60_000, ada.visitor);
  return { room, ada };
}

/** Ada comes in and writes one message. */
async function writing(room: Room): Promise<Guest> {
  const ada = await world.enter(room, STRANGER, { secret: room.secrets.moderator });
  await world.backend.ledger.verified(room.roomId);
  await world.backend.chat.add(room.roomId, [{ id: 'hello', text: 'Hello', mentions: [] }], ada.visitor);
  return ada;
}

describe('what people did together', () => {
  test('goes with the meeting', async () => {
    const { room, ada } = await busyMeeting();
    expect(Object.keys(await togetherOf(world.databaseUrl))).toHaveLength(5);
    await world.backend.meetings.end({ roomId: room.roomId }, ADMIN);
    expect(await togetherOf(world.databaseUrl)).toEqual({});
    await ada.presence.ended;
  });

  test('stays as far as it was written where the room says so, and is read in the next meeting', async () => {
    const { room, ada } = await busyMeeting({ config: { chat: { history: 'room' } } });
    const { chat, meetings, rooms } = world.backend;
    const { roomId } = room;
    await meetings.end({ roomId }, ADMIN);
    await ada.presence.ended;
    expect(Object.keys(await togetherOf(world.databaseUrl))).toEqual(['chat_message', 'chat_reaction']);
    expect((await chat.list(roomId, NEWEST, ADMIN)).messages).toHaveLength(1);
    const again = await writing(room);
    const { messages, hasMore } = await chat.list(roomId, { maxItems: 1 }, again.visitor);
    expect(messages).toMatchObject([{ text: 'Hello', identity: again.identity }]);
    expect(hasMore).toBe(true);
    await meetings.end({ roomId }, ADMIN);
    await again.presence.ended;
    // Where the rule changes, nobody is shown what the rule before had kept, and the next end takes it.
    await rooms.updateConfig(roomId, { chat: { history: 'meeting' } }, ADMIN);
    const last = await writing(room);
    expect((await chat.list(roomId, NEWEST, last.visitor)).messages).toHaveLength(1);
    await meetings.end({ roomId }, ADMIN);
    expect(await togetherOf(world.databaseUrl)).toEqual({});
    await last.presence.ended;
  });

  test('goes with the room, and nothing is written for a meeting that is over', async () => {
    const { room, ada } = await busyMeeting({ config: { chat: { history: 'room' } } });
    const { roomId } = room;
    const { database, ledger, rooms } = world.backend;
    const { meetingId = '' } = (await ledger.current(roomId)) ?? {};
    await rooms.remove(roomId, { withMeeting: 'force', withRecordings: 'force' }, ADMIN);
    await ada.presence.ended;
    const poll = { ...POLL, pollId: 'late', roomId, meetingId, createdBy: '', createdByName: '', createdDate: 1 };
    expect(await database.polls.insert(poll, POLLS_MAX)).toBe(false);
    const timer = { durationMs: 1000, endDate: 1, startedBy: '' };
    expect(await database.timers.start(roomId, meetingId, timer)).toBe(false);
    const author = { roomId, meetingId, identity: 'ada', name: 'Ada' };
    const late = [{ id: 'late', text: 'Late', mentions: [] }];
    expect(await database.chats.add(author, late, { date: 1, kept: CHAT_KEPT })).toEqual([]);
    expect(await togetherOf(world.databaseUrl)).toEqual({});
  });
});

describe('chat records', () => {
  test('are kept in order, the newest of a room only', async () => {
    const room = await world.room();
    const { identity } = await writing(room);
    const { chats } = world.backend.database;
    const { roomId } = room;
    const { meetingId = '' } = (await world.backend.ledger.current(roomId)) ?? {};
    const author = { roomId, meetingId, identity, name: 'Ada' };
    const key = { identity, id: 'hello' };
    const { sequence } = (await chats.find(roomId, key)) ?? { sequence: 0 };
    await chats.react(sequence, { emoji: '👍', identity, date: 1, limit: CHAT_SIGNS_MAX });
    const messages = Array.from({ length: 5 }, (_, at) => ({ id: `m${at}`, text: `Message ${at}`, mentions: [] }));
    await chats.add(author, messages, { date: 1, kept: 4 });
    const kept = await chats.list(roomId, { limit: 100 });
    expect(kept.map(({ id }) => id)).toEqual(['m1', 'm2', 'm3', 'm4']);
    const older = await chats.list(roomId, { limit: 2, before: kept.at(-1)?.sequence });
    expect(older.map(({ id }) => id)).toEqual(['m2', 'm3']);
    expect(Object.keys(await togetherOf(world.databaseUrl))).toEqual(['chat_message']);
  });

  test('have so many different signs, whoever comes at once', async () => {
    const room = await world.room();
    const { identity } = await writing(room);
    const { chats } = world.backend.database;
    const { sequence = 0 } = (await chats.find(room.roomId, { identity, id: 'hello' })) ?? {};
    const react = (at: number) =>
      chats.react(sequence, { emoji: `sign ${at}`, identity, date: 1, limit: CHAT_SIGNS_MAX });
    const taken = await Promise.all(Array.from({ length: CHAT_SIGNS_MAX + 5 }, (_, at) => react(at)));
    expect(taken.filter(Boolean)).toHaveLength(CHAT_SIGNS_MAX);
    // One more of those that are there already.
    expect(await chats.react(sequence, { emoji: 'sign 0', identity: 'bo', date: 1, limit: CHAT_SIGNS_MAX })).toBe(true);
  });
});

describe('polls', () => {
  test('tell nobody who chose what in an anonymous one, not even whoever reads the database', async () => {
    const { room, ada } = await busyMeeting();
    const { polls } = world.backend;
    await polls.list(room.roomId, ADMIN).then((all) => polls.remove(room.roomId, all[0]?.pollId ?? '', ADMIN));
    const { pollId } = await polls.create(room.roomId, { ...POLL, isAnonymous: true }, ada.visitor);
    world.clock.now += 5000;
    await polls.vote(room.roomId, pollId, [1], ada.visitor);
    await polls.vote(room.roomId, pollId, [0], ada.visitor);
    const { poll_vote: votes = [], poll: [written] = [] } = await togetherOf(world.databaseUrl);
    expect(votes).toHaveLength(1);
    expect(JSON.stringify(votes)).not.toContain(ada.identity);
    expect(votes[0]).toMatchObject({ name: null, choices: '[0]', date: written?.created_date });
    // Their own choice comes back to them all the same.
    expect(await polls.list(room.roomId, ada.visitor)).toMatchObject([{ own: [0], voters: 1 }]);
    expect(JSON.stringify(await polls.list(room.roomId, ADMIN))).not.toContain('voter"');
  });

  test('move their revision with each change, on every host, and are so many at most', async () => {
    const { room, ada } = await busyMeeting();
    const { roomId } = room;
    const other = await world.otherHost();
    const revision = async () => {
      const { meetingId = '' } = (await other.ledger.current(roomId)) ?? {};
      return other.database.polls.revision(meetingId);
    };
    const { polls } = world.backend;
    const [first] = await other.polls.list(roomId, ada.visitor);
    const pollId = first?.pollId ?? '';
    const seen = new Set([await revision()]);
    const changes = [
      () => polls.vote(roomId, pollId, [1], ada.visitor),
      () => other.polls.vote(roomId, pollId, [], ada.visitor),
      () => polls.close(roomId, pollId, ada.visitor),
      () => other.polls.remove(roomId, pollId, ada.visitor),
    ];
    for (const change of changes) {
      await change();
      seen.add(await revision());
    }
    expect(seen.size).toBe(changes.length + 1);
    const hosts = [polls, other.polls];
    const asked = await Promise.allSettled(
      Array.from({ length: POLLS_MAX + 4 }, (_, at) => hosts[at % 2]?.create(roomId, POLL, ada.visitor)),
    );
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(POLLS_MAX);
    expect(asked.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'TOO_MANY_POLLS' } });
  });
});

test('a timer that two change at once heeds both', async () => {
  const { room, ada } = await busyMeeting();
  const other = await world.otherHost();
  const hosts = [world.backend, other];
  await Promise.all(
    Array.from({ length: 6 }, (_, at) => hosts[at % 2]?.timer.update(room.roomId, { addMs: 60_000 }, ada.visitor)),
  );
  const { meetingId = '' } = (await other.ledger.current(room.roomId)) ?? {};
  expect(await other.database.timers.find(meetingId)).toMatchObject({ durationMs: 7 * 60_000 });
});
