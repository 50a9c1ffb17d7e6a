import { Fault } from '../../shared/domain/fault';
import { secretFrom } from '../../shared/domain/link';
import type { Meeting } from '../../shared/domain/meeting';
import type { Role } from '../../shared/domain/role';
import { type Room, roomIdFor } from '../../shared/domain/room';
import type { MeetingWatch } from './meetingWatch';
import { decodePageToken, encodePageToken } from './pageToken';
import type { Clock, MeetingServer, Random, RoomStore } from './ports';
import { randomId } from './randomId';

const ROOM_ID_RANDOM_LENGTH = 15;
const SECRET_BYTES = 20;

/** A room and, while someone is inside, its meeting. */
export interface LiveRoom {
  room: Room;
  meeting?: Meeting;
}

export interface RoomPage {
  rooms: LiveRoom[];
  isTruncated: boolean;
  nextPageToken?: string;
}

/** The lasting rooms. Who may call these is decided before. */
export interface Rooms {
  create(draft: { roomName: string }): Promise<LiveRoom>;
  list(query: { roomName?: string; maxItems: number; nextPageToken?: string }): Promise<RoomPage>;
  get(roomId: string): Promise<LiveRoom>;
  rename(roomId: string, roomName: string): Promise<LiveRoom>;
  /** All of them or, if one is refused, none. `force` ends the meetings that run in them. */
  remove(roomIds: readonly string[], withMeeting: 'force' | 'fail'): Promise<void>;
}

interface Options {
  store: RoomStore;
  watch: MeetingWatch;
  server: MeetingServer;
  now: Clock;
  random: Random;
}

export function createRooms({ store, watch, server, now, random }: Options): Rooms {
  let newest = 0;

  /** No two rooms of one process are created in the same millisecond, so that the list has them in the order of creation. */
  function nextDate(): number {
    newest = Math.max(now(), newest + 1);
    return newest;
  }

  async function withMeetings(rooms: Room[]): Promise<LiveRoom[]> {
    const meetings = await watch.glance(rooms.map((room) => room.roomId));
    return rooms.map((room) => {
      const meeting = meetings.get(room.roomId);
      return meeting && meeting.participants.length > 0 ? { room, meeting } : { room };
    });
  }

  async function get(roomId: string): Promise<LiveRoom> {
    const room = await store.find(roomId);
    const [live] = room ? await withMeetings([room]) : [];
    if (!live) throw new Fault('ROOM_NOT_FOUND', { roomIds: [roomId] });
    return live;
  }

  return {
    get,

    async create({ roomName }) {
      const secret = (): string => secretFrom(random(SECRET_BYTES));
      const secrets: Record<Role, string> = { moderator: secret(), speaker: secret() };
      const roomId = roomIdFor(roomName, randomId(random, ROOM_ID_RANDOM_LENGTH));
      const room: Room = { roomId, roomName, creationDate: nextDate(), secrets };
      await store.insert(room);
      watch.changed(roomId);
      return { room };
    },

    async list({ roomName, maxItems, nextPageToken }) {
      const after = nextPageToken === undefined ? undefined : decodePageToken(nextPageToken);
      const found = await store.list({ nameContains: roomName?.trim() || undefined, after, limit: maxItems + 1 });
      const rooms = found.slice(0, maxItems);
      const last = rooms.at(-1);
      const isTruncated = found.length > maxItems;
      return {
        rooms: await withMeetings(rooms),
        isTruncated,
        nextPageToken: isTruncated && last ? encodePageToken(last) : undefined,
      };
    },

    async rename(roomId, roomName) {
      if (!(await store.rename(roomId, roomName))) throw new Fault('ROOM_NOT_FOUND', { roomIds: [roomId] });
      watch.changed(roomId);
      return get(roomId);
    },

    async remove(roomIds, withMeeting) {
      const wanted = [...new Set(roomIds)];
      const known = new Set((await store.findMany(wanted)).map((room) => room.roomId));
      const missing = wanted.filter((id) => !known.has(id));
      if (missing.length > 0) throw new Fault('ROOM_NOT_FOUND', { roomIds: missing });

      // A server that we run ourselves and that does not run has no meetings; any other must be asked.
      const asleep = ['preparing', 'failed', 'stopped'].includes(server.status().state);
      const meetings = asleep ? new Map<string, Meeting>() : await watch.ask(wanted);
      const busy = wanted.filter((id) => (meetings.get(id)?.participants.length ?? 0) > 0);
      if (busy.length > 0 && withMeeting === 'fail') throw new Fault('ROOM_HAS_ACTIVE_MEETING', { roomIds: busy });

      await Promise.all([...meetings.keys()].map((id) => server.endMeeting(id)));
      await store.remove(wanted);
      for (const id of wanted) watch.changed(id);
    },
  };
}
