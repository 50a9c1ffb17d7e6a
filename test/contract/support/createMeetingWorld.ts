import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LiveKitConnection } from '../../../src/main/livekit/connection';
import { createRemoteMeetingServer } from '../../../src/main/livekit/createRemoteMeetingServer';
import { type Backend, createLocalBackend } from '../../../src/main/services/backend';
import type { MeetingServer } from '../../../src/main/services/ports';
import { newRoom } from '../../../src/main/services/rooms/newRoom';
import type { Visitor } from '../../../src/main/services/visitor';
import { fileDatabaseUrl, openDatabase } from '../../../src/main/storage/openDatabase';
import type { RoomDraft } from '../../../src/shared/contract/roomSchema';
import type { Room } from '../../../src/shared/domain/room';
import { putEmptyDatabase } from '../../support/putEmptyDatabase';
import { joinBySignal, type Presence } from './joinBySignal';

/** Everything about meetings over real SQLite and a real LiveKit server, with a clock that tests move. */
export interface MeetingWorld {
  backend: Backend;
  server: MeetingServer;
  errors: string[];
  databaseUrl: string;
  clock: { now: number };
  /** Another host on the same data and the same LiveKit server. */
  otherHost(): Promise<Backend>;
  room(draft?: RoomDraft, change?: Partial<Room>): Promise<Room>;
  /** Joins and connects, and waits for nothing. */
  enter(room: Room, visitor: Visitor, options?: EnterOptions): Promise<Guest>;
  close(): Promise<void>;
}

export interface EnterOptions {
  secret?: string;
  name?: string;
  device?: string;
  knockToken?: string;
}

export interface Guest {
  presence: Presence;
  identity: string;
  ticket: Awaited<ReturnType<Backend['meetings']['join']>>;
  /** Them, showing their place. */
  visitor: Visitor;
}

export const ADMIN: Visitor = { caller: { kind: 'admin', label: 'tests' }, address: 'local' };
export const STRANGER: Visitor = { caller: { kind: 'guest' }, address: '192.0.2.7' };

export async function createMeetingWorld(connection: LiveKitConnection): Promise<MeetingWorld> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-meetings-'));
  const databasePath = join(folder, 'parley.db');
  await putEmptyDatabase(databasePath);
  const databaseUrl = fileDatabaseUrl(databasePath);
  const clock = { now: Date.now() };
  const errors: string[] = [];
  const server = createRemoteMeetingServer(connection);
  const presences: Presence[] = [];
  const backends: Backend[] = [];
  let rooms = 0;

  async function host(): Promise<Backend> {
    const backend = createLocalBackend({
      kind: 'livekit',
      version: '1.2.3',
      database: await openDatabase(databaseUrl),
      server,
      localUrl: () => 'http://127.0.0.1:9080',
      log: {
        info: () => {},
        warn: () => {},
        error: (data, message) => errors.push(`${message}: ${'err' in data ? String(data.err) : ''}`),
      },
      now: () => clock.now,
    });
    backends.push(backend);
    return backend;
  }

  const backend = await host();
  return {
    backend,
    server,
    errors,
    databaseUrl,
    clock,
    otherHost: host,

    async room(draft = {}, change = {}) {
      rooms += 1;
      const roomId = `room-${process.pid}-${Date.now().toString(36)}-${rooms}`;
      const secrets = { moderator: `${roomId}-m`, speaker: `${roomId}-s`, recording: `${roomId}-r` };
      const room = { ...newRoom(draft, { roomId, owner: 'admin', secrets, creationDate: clock.now }), ...change };
      await backend.database.rooms.insert(room);
      return room;
    },

    async enter({ roomId }, visitor, { secret, name = 'Ada', device, knockToken } = {}) {
      const request = { roomId, secret, participantName: name, device, knockToken };
      const ticket = await backend.meetings.join(request, visitor);
      const presence = await joinBySignal(ticket);
      presences.push(presence);
      const { identity, memberToken } = ticket;
      return { presence, identity, ticket, visitor: { ...STRANGER, memberToken } };
    },

    async close() {
      for (const presence of presences) presence.leave();
      for (const one of backends) await one.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
