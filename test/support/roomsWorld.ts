import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Client, createClient } from '@libsql/client';
import type { AuditNote } from '../../src/main/services/accounts/Audit';
import type { MeetingLedger } from '../../src/main/services/ledger/MeetingLedger';
import { createMembers, type Members } from '../../src/main/services/members/createMembers';
import type { Database, RoomStore } from '../../src/main/services/ports';
import { createRoomAccess, type HeldPlace, type RoomAccess } from '../../src/main/services/rooms/createRoomAccess';
import { createRooms } from '../../src/main/services/rooms/createRooms';
import type { Rooms } from '../../src/main/services/rooms/Rooms';
import type { Visitor } from '../../src/main/services/visitor';
import { fileDatabaseUrl, openDatabase } from '../../src/main/storage/openDatabase';
import { NOTHING_FORBIDDEN } from '../../src/shared/domain/effectivePermissions';
import { Fault } from '../../src/shared/domain/fault';
import type { MeetingRecord } from '../../src/shared/domain/meeting';
import type { PermissionSet } from '../../src/shared/domain/permission';
import type { Role } from '../../src/shared/domain/role';
import type { UserRole } from '../../src/shared/domain/user';
import { putEmptyDatabase } from './putEmptyDatabase';

export const ADMIN: Visitor = { caller: { kind: 'admin', label: 'key' }, address: 'local' };
export const GUEST: Visitor = { caller: { kind: 'guest' }, address: '192.0.2.1' };

export function user(userId: string, role: UserRole): Visitor {
  return { caller: { kind: 'user', userId, name: userId, role }, address: '192.0.2.2' };
}

/** Rooms and members over a real database, with a clock that is moved by hand and meetings that begin when told. */
export interface RoomsWorld {
  database: Database;
  raw: Client;
  access: RoomAccess;
  rooms: Rooms;
  members: Members;
  /** Services over other stores or another ledger, for what goes wrong in between. */
  roomsWith(change: { store?: Partial<RoomStore>; ledger?: Partial<MeetingLedger> }): Rooms;
  notes: AuditNote[];
  ended: { roomId: string; cause: string; by?: string }[];
  /** Milliseconds since the epoch; may be set. */
  clock: { now: number };
  /** A meeting begins in the room. */
  begin(roomId: string): Promise<void>;
  /** The room seems to have a meeting, but none runs. */
  pretend(roomId: string): Promise<void>;
  /** Someone's place: the token they show, and what it lets them do where. */
  places: Map<string, { roomId: string; place: { role: Role }; permissions: PermissionSet }>;
  addRecording(roomId: string): Promise<void>;
  close(): Promise<void>;
}

export async function createRoomsWorld(): Promise<RoomsWorld> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-rooms-'));
  const path = join(folder, 'parley.db');
  await putEmptyDatabase(path);
  const url = fileDatabaseUrl(path);
  const database = await openDatabase(url);
  const raw = createClient({ url });
  const clock = { now: Date.UTC(2030, 0, 1) };
  const notes: AuditNote[] = [];
  const ended: RoomsWorld['ended'] = [];
  const running = new Map<string, MeetingRecord>();
  const places: RoomsWorld['places'] = new Map();
  const now = () => clock.now;
  const setStatus = async (roomId: string, status: 'active_meeting' | 'open' | 'closed') => {
    await database.rooms.update(roomId, { status });
  };

  const ledger: Pick<MeetingLedger, 'verified' | 'end' | 'inside'> = {
    async verified(roomId) {
      const meeting = running.get(roomId);
      if (!meeting) await database.rooms.update(roomId, { status: 'open' }, { ifStatus: ['active_meeting'] });
      return meeting;
    },
    async end(roomId, cause, by) {
      const meeting = running.get(roomId);
      if (!meeting) return undefined;
      running.delete(roomId);
      ended.push({ roomId, cause, by });
      await setStatus(roomId, 'closed');
      return meeting;
    },
    inside: async (roomIds) =>
      new Map(
        roomIds.map((roomId) => [
          roomId,
          { startDate: 1, participants: [{ identity: 'ada', name: 'Ada', role: 'speaker' as const, joinedDate: 2 }] },
        ]),
      ),
  };
  const audit = {
    record: async (_by: unknown, note: AuditNote) => {
      notes.push(note);
    },
  };
  const heldPlace: HeldPlace = async (roomId, { memberToken = '' }) => {
    const place = places.get(memberToken);
    if (!place) throw new Fault('UNAUTHENTICATED');
    if (place.roomId !== roomId) throw new Fault('NOT_ALLOWED');
    return place;
  };
  const access = createRoomAccess({ rooms: database.rooms, members: database.members, heldPlace });
  const roomsWith: RoomsWorld['roomsWith'] = (change) =>
    createRooms({
      store: { ...database.rooms, ...change.store },
      access,
      ledger: { ...ledger, ...change.ledger },
      audit,
      changed: () => {},
      now,
      random: randomBytes,
    });

  return {
    database,
    raw,
    access,
    rooms: roomsWith({}),
    members: createMembers({
      store: database.members,
      access,
      findUser: async (userId) => (userId === 'nobody' ? undefined : { userId, name: `User ${userId}` }),
      audit,
      rulesChanged: async () => {},
      log: { info: () => {}, warn: () => {}, error: () => {} },
      now,
      random: randomBytes,
    }),
    roomsWith,
    notes,
    ended,
    clock,
    places,
    async begin(roomId) {
      const meeting = { meetingId: `m-${roomId}`, roomId, roomName: roomId, startDate: now(), isLocked: false };
      running.set(roomId, { ...meeting, forbidden: NOTHING_FORBIDDEN });
      await setStatus(roomId, 'active_meeting');
    },
    pretend: (roomId) => setStatus(roomId, 'active_meeting'),
    async addRecording(roomId) {
      const sql = `INSERT INTO recording (recording_id, room_id, room_name, status, public_secret, private_secret)
        VALUES (?, ?, 'x', 'complete', 'p', 'q')`;
      await raw.execute({ sql, args: [`${roomId}--EG_1--1`, roomId] });
    },
    async close() {
      raw.close();
      database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
