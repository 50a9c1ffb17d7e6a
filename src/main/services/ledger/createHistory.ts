import { isAdmin, mayCreateRooms } from '../../../shared/domain/caller';
import { Fault } from '../../../shared/domain/fault';
import type { Attendance, MeetingRecord } from '../../../shared/domain/meeting';
import { decodePageToken, encodePageToken } from '../pageToken';
import type { RoomStore } from '../ports';
import type { RoomAccess } from '../rooms/createRoomAccess';
import type { Visitor } from '../visitor';
import { type MeetingStore, recordOf } from './MeetingStore';

/** A meeting, and how many different people were inside. */
export interface PastMeeting extends MeetingRecord {
  attendees: number;
}

export interface HistoryQuery {
  roomId?: string;
  active?: boolean;
  sortOrder: 'asc' | 'desc';
  maxItems: number;
  nextPageToken?: string;
}

export interface HistoryPage {
  meetings: PastMeeting[];
  isTruncated: boolean;
  nextPageToken?: string;
}

/** What is remembered of meetings, for those who rule the rooms: admins see all, also those of rooms that are gone. */
export interface History {
  list(query: HistoryQuery, visitor: Visitor): Promise<HistoryPage>;
  /** Throws MEETING_NOT_FOUND, also for what the visitor may not see. */
  get(meetingId: string, visitor: Visitor): Promise<PastMeeting & { attendances: Attendance[] }>;
}

interface Options {
  store: MeetingStore;
  rooms: Pick<RoomStore, 'find'>;
  access: Pick<RoomAccess, 'manage'>;
}

export function createHistory({ store, rooms, access }: Options): History {
  /** Whose rooms alone count; undefined: everyone's. */
  function ownerFor({ caller }: Visitor): string | undefined {
    if (isAdmin(caller)) return undefined;
    if (caller.kind === 'guest') throw new Fault('UNAUTHENTICATED');
    if (!mayCreateRooms(caller) || caller.kind !== 'user') throw new Fault('NOT_ALLOWED');
    return caller.userId;
  }

  /** The id of a room that is there, or of one that was. */
  async function idOf(roomId: string, visitor: Visitor): Promise<string> {
    try {
      return (await access.manage(roomId, visitor)).roomId;
    } catch (error) {
      const isGone = error instanceof Fault && error.code === 'ROOM_NOT_FOUND' && isAdmin(visitor.caller);
      if (isGone && (await store.haveRun([roomId])).length > 0) return roomId;
      throw error;
    }
  }

  return {
    async list({ roomId, active, sortOrder, maxItems, nextPageToken }, visitor) {
      const owner = ownerFor(visitor);
      const end = nextPageToken === undefined ? undefined : decodePageToken(nextPageToken, 'number');
      const found = await store.list({
        sortOrder,
        ...(owner === undefined ? {} : { owner }),
        ...(active === undefined ? {} : { active }),
        ...(roomId === undefined ? {} : { roomId: await idOf(roomId, visitor) }),
        ...(end ? { after: { startDate: Number(end.value), meetingId: end.id } } : {}),
        // One more than is shown tells whether there is a next page.
        limit: maxItems + 1,
      });
      const meetings = found.slice(0, maxItems).map(({ meeting, attendees }) => ({ ...recordOf(meeting), attendees }));
      const last = meetings.at(-1);
      const isTruncated = found.length > maxItems;
      return {
        meetings,
        isTruncated,
        ...(isTruncated && last
          ? { nextPageToken: encodePageToken({ value: last.startDate, id: last.meetingId }) }
          : {}),
      };
    },

    async get(meetingId, visitor) {
      const owner = ownerFor(visitor);
      const meeting = await store.find(meetingId);
      const isSeen = meeting && (owner === undefined || (await rooms.find(meeting.roomId))?.owner === owner);
      if (!isSeen) throw new Fault('MEETING_NOT_FOUND');
      const attendances = (await store.attendances(meetingId)).map(({ session: _, ...one }) => one);
      return { ...recordOf(meeting), attendees: attendances.length, attendances };
    },
  };
}
