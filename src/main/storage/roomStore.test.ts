import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Client, createClient } from '@libsql/client';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { roomOf } from '../../../test/support/roomOf';
import { PERMISSIONS } from '../../shared/domain/permission';
import { DEFAULT_ROOM_CONFIG, mergeRoomConfig } from '../../shared/domain/roomConfig';
import { DEFAULT_LIMITS } from '../../shared/domain/roomLimits';
import type { OutboxEvent } from '../../shared/domain/webhookEvent';
import type { Database } from '../services/ports';
import { fileDatabaseUrl, openDatabase } from './openDatabase';

let folder: string;
let database: Database;
/** Another connection, to see what is really written. */
let raw: Client;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-rooms-'));
  const url = fileDatabaseUrl(join(folder, 'parley.db'));
  database = await openDatabase(url);
  raw = createClient({ url });
});
afterEach(async () => {
  raw.close();
  database.close();
  await rm(folder, { recursive: true, force: true });
});

async function rows(sql: string): Promise<Record<string, unknown>[]> {
  return (await raw.execute(sql)).rows.map((row) => ({ ...row }));
}

async function addRecording(roomId: string): Promise<void> {
  const sql = `INSERT INTO recording (recording_id, room_id, room_name, status, public_secret, private_secret)
    VALUES (?, ?, 'x', 'complete', 'p', 'q')`;
  await raw.execute({ sql, args: [`${roomId}--EG_1--1`, roomId] });
}

describe('a room', () => {
  test('is read as it was written, whatever its rules', async () => {
    const flag = fc.boolean();
    const date = fc.option(fc.integer({ min: 1, max: 8e15 }), { nil: undefined });
    const rules = fc.record({
      e2ee: flag,
      lobby: flag,
      history: fc.constantFrom('meeting', 'room'),
      urls: fc.array(fc.webUrl(), { maxLength: 3 }),
      colour: fc.option(fc.constant('#123456'), { nil: undefined }),
      denied: fc.subarray([...PERMISSIONS]),
      recording: flag,
      user: flag,
      maxParticipants: fc.option(fc.integer({ min: 1, max: 10_000 }), { nil: undefined }),
      expires: date,
      deleteAtExpiry: flag,
      autoDeletionDate: date,
      language: fc.option(fc.constant('pt-BR'), { nil: undefined }),
    });
    let count = 0;
    const written = new Map<string, unknown>();
    await fc.assert(
      fc.asyncProperty(rules, async (rule) => {
        count += 1;
        const plain = roomOf(`r${count}`);
        const config = mergeRoomConfig(DEFAULT_ROOM_CONFIG, {
          e2ee: { enabled: rule.e2ee },
          lobby: { enabled: rule.lobby },
          chat: { history: rule.history as 'meeting' | 'room' },
          streaming: { rtmpUrls: rule.urls },
          ...(rule.colour ? { appearance: { primaryColor: rule.colour } } : {}),
        });
        const speaker = { ...plain.roles.speaker };
        for (const permission of rule.denied) speaker[permission] = false;
        const { maxParticipants, expires, deleteAtExpiry } = rule;
        const room = {
          ...plain,
          config,
          roles: { ...plain.roles, speaker },
          access: { anonymous: { moderator: true, speaker: false, recording: rule.recording }, user: rule.user },
          limits: JSON.parse(JSON.stringify({ ...DEFAULT_LIMITS, maxParticipants, expires, deleteAtExpiry })),
          ...(rule.autoDeletionDate === undefined ? {} : { autoDeletionDate: rule.autoDeletionDate }),
          ...(rule.language === undefined ? {} : { language: rule.language }),
        };
        await database.rooms.insert(room);
        written.set(room.roomId, room);
        expect(await database.rooms.find(room.roomId)).toEqual(room);
      }),
      { numRuns: 60 },
    );
    const all = await database.rooms.findMany([...written.keys()]);
    expect(new Map(all.map((room) => [room.roomId, room]))).toEqual(written);
  });

  test('with every default takes no more than its columns, and is due never', async () => {
    await database.rooms.insert(roomOf('a'));
    const [row] = await rows('SELECT config, roles, limits, anonymous_access, due FROM room');
    expect(row).toEqual({ config: '{}', roles: '{}', limits: '{}', anonymous_access: '{}', due: null });
  });

  test('is due when its rules say so, and no more when they change', async () => {
    await database.rooms.insert(roomOf('a', { autoDeletionDate: 500 }));
    expect(await rows('SELECT due FROM room')).toEqual([{ due: 500 }]);
    await database.rooms.update('a', { limits: { ...DEFAULT_LIMITS, expires: 300, deleteAtExpiry: true } });
    expect(await rows('SELECT due FROM room')).toEqual([{ due: 300 }]);
    await database.rooms.update('a', { scheduled: { action: 'delete', withRecordings: 'close' } });
    expect(await rows('SELECT due FROM room')).toEqual([{ due: null }]);
  });

  test('has a custom id that no other has, also of two who ask at once', async () => {
    const asked = await Promise.allSettled(
      ['a', 'b', 'c'].map((id) => database.rooms.insert(roomOf(id, { customId: 'x.1' }))),
    );
    const refused = asked.filter((result) => result.status === 'rejected');
    expect(refused).toHaveLength(2);
    for (const { reason } of refused) expect(reason).toMatchObject({ code: 'CUSTOM_ID_TAKEN' });
    expect(await rows('SELECT count(*) AS n FROM access_link')).toEqual([{ n: 3 }]);
    await database.rooms.insert(roomOf('d'));
    await expect(database.rooms.update('d', { customId: 'x.1' })).rejects.toMatchObject({ code: 'CUSTOM_ID_TAKEN' });
    expect((await database.rooms.findByCustomId('x.1'))?.customId).toBe('x.1');
  });

  test('is found by the secret of each of its links, until that is replaced', async () => {
    await database.rooms.insert(roomOf('a'));
    expect(await database.rooms.findBySecret('r-a')).toMatchObject({ kind: 'recording', room: { roomId: 'a' } });
    expect(await database.rooms.replaceSecret('a', 'recording', 'new')).toBe(true);
    expect(await database.rooms.findBySecret('r-a')).toBeUndefined();
    expect((await database.rooms.find('a'))?.secrets).toEqual({ moderator: 'm-a', speaker: 's-a', recording: 'new' });
    await raw.execute("DELETE FROM access_link WHERE role = 'recording'");
    expect(await database.rooms.replaceSecret('a', 'recording', 'again')).toBe(true);
    expect((await database.rooms.findBySecret('again'))?.kind).toBe('recording');
    expect(await database.rooms.replaceSecret('nobody', 'recording', 'x')).toBe(false);
  });
});

describe('a change', () => {
  test('takes nothing back that someone else changes at the same time', async () => {
    await database.rooms.insert(roomOf('a'));
    const other = await openDatabase(fileDatabaseUrl(join(folder, 'parley.db')));
    const parts = ['chat', 'captions', 'screenShare', 'virtualBackground', 'inviteBox', 'recording'] as const;
    await Promise.all(
      parts.map((part, at) =>
        [database, other][at % 2]?.rooms.update('a', (room) => ({
          config: mergeRoomConfig(room.config, { [part]: { enabled: false } }),
        })),
      ),
    );
    const config = (await other.rooms.find('a'))?.config;
    other.close();
    expect(parts.map((part) => config?.[part].enabled)).toEqual(parts.map(() => false));
  });

  test('happens only while the room has the status that was asked for', async () => {
    await database.rooms.insert(roomOf('a', { status: 'active_meeting' }));
    expect(await database.rooms.update('a', { roomName: 'b' }, { ifStatus: ['open', 'closed'] })).toBeUndefined();
    expect((await database.rooms.update('a', { roomName: 'b' }, { ifStatus: ['active_meeting'] }))?.roomName).toBe('b');
    expect(await database.rooms.update('nobody', { roomName: 'b' })).toBeUndefined();
  });

  test('moves the date of the last change forwards, and takes optional values away', async () => {
    await database.rooms.insert(roomOf('a', { creationDate: 100, language: 'de' }));
    const changed = await database.rooms.update('a', { language: undefined, updateDate: 50 });
    expect(changed).toEqual(await database.rooms.find('a'));
    expect(changed).toMatchObject({ updateDate: 101 });
    expect(changed).not.toHaveProperty('language');
  });

  test('is written with its events, in their order, or neither is', async () => {
    await database.rooms.insert(roomOf('a'));
    const event = (name: OutboxEvent['name']): OutboxEvent => ({ name, roomId: 'a', date: 7, data: { why: "it's" } });
    const events = [event('meetingStarted'), event('meetingEnded')];
    await database.rooms.update('a', { roomName: 'b' }, { ifStatus: ['closed'], events });
    expect(await rows('SELECT * FROM outbox_event')).toEqual([]);
    await database.rooms.update('a', { status: 'closed' }, { ifStatus: ['open'], events });
    expect(await rows('SELECT name, data FROM outbox_event ORDER BY sequence')).toEqual([
      { name: 'meetingStarted', data: '{"why":"it\'s"}' },
      { name: 'meetingEnded', data: '{"why":"it\'s"}' },
    ]);
  });
});

describe('a deletion', () => {
  test('takes links and members along, and leaves other rooms alone', async () => {
    const { rooms, members } = database;
    for (const id of ['a', 'b']) {
      await rooms.insert(roomOf(id));
      await members.insert({
        ...{ memberId: 'ada', roomId: id, type: 'user', name: 'Ada' },
        ...{ membershipDate: 1, baseRole: 'speaker', permissionsUpdatedAt: 1 },
      });
    }
    expect(await rooms.remove(['a', 'nobody'])).toEqual(['a']);
    expect(await rows('SELECT DISTINCT room_id FROM access_link UNION SELECT room_id FROM member')).toEqual([
      { room_id: 'b' },
    ]);
  });

  test('spares rooms of another status, and those with recordings if asked', async () => {
    const { rooms } = database;
    await rooms.insert(roomOf('busy', { status: 'active_meeting' }));
    for (const id of ['plain', 'recorded', 'filmed']) await rooms.insert(roomOf(id));
    for (const id of ['recorded', 'filmed']) await addRecording(id);
    const all = ['busy', 'plain', 'recorded', 'filmed'];
    expect(await rooms.withRecordings(all)).toEqual(new Set(['recorded', 'filmed']));
    const idle = { ifStatus: ['open', 'closed'] } as const;
    expect(await rooms.remove(all, { ...idle, recordings: 'spare' })).toEqual(['plain']);
    expect(await rows('SELECT count(*) AS n FROM access_link')).toEqual([{ n: 9 }]);
    expect(await rooms.remove(['recorded'], { ...idle, recordings: 'delete' })).toEqual(['recorded']);
    expect(await rooms.remove(all, idle)).toEqual(['filmed']);
    expect(await rows('SELECT room_id FROM recording')).toEqual([{ room_id: 'filmed' }]);
  });
});
