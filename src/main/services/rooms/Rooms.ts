import type { RoomDraft, RoomPatch } from '../../../shared/contract/roomSchema';
import type { DeletionPolicy, DeletionSuccess } from '../../../shared/domain/deletion';
import type { ErrorCode } from '../../../shared/domain/errorCode';
import type { Meeting } from '../../../shared/domain/meeting';
import type { LinkKind, Room, RoomStatus } from '../../../shared/domain/room';
import type { RoomConfigPatch } from '../../../shared/domain/roomConfig';
import type { RoomQuery } from '../ports';
import type { Visitor } from '../visitor';
import type { SeenRoom } from './createRoomAccess';

/** A room as one visitor sees it and, while someone is inside, its meeting. */
export interface LiveRoom extends SeenRoom {
  meeting?: Meeting;
}

export interface RoomPage {
  rooms: LiveRoom[];
  isTruncated: boolean;
  nextPageToken?: string;
}

export interface RoomListQuery
  extends Pick<RoomQuery, 'sortField' | 'sortOrder' | 'status' | 'owner' | 'userAccess' | 'archived'> {
  maxItems: number;
  nextPageToken?: string;
  roomName?: string;
  roomNameMatchMode?: 'exact' | 'prefix' | 'partial' | 'regex';
  roomNameCaseInsensitive?: boolean;
  /** A user's id: only rooms they are a member of. */
  member?: string;
}

/** What became of a deletion. */
export interface Deletion {
  roomId: string;
  successCode: DeletionSuccess;
  /** It waits for the end of the meeting. */
  isScheduled: boolean;
  /** Present where the room is still there. */
  room?: LiveRoom;
}

/** What only another system's dialect says of a room. */
export interface ForeignPart {
  /** An id that the other system's callers expect, in place of one of ours. */
  roomId?: string;
  foreign?: Room['foreign'];
}

/**
 * The lasting rooms. `roomId` is a room's id, its custom id or a name that only one room has. Every function throws
 * ROOM_NOT_FOUND, then NOT_ALLOWED; changes throw ROOM_HAS_ACTIVE_MEETING while a meeting runs.
 */
export interface Rooms {
  create(draft: RoomDraft, visitor: Visitor, given?: ForeignPart): Promise<LiveRoom>;
  list(query: RoomListQuery, visitor: Visitor): Promise<RoomPage>;
  get(roomId: string, visitor: Visitor): Promise<LiveRoom>;
  update(roomId: string, patch: RoomPatch & Pick<ForeignPart, 'foreign'>, visitor: Visitor): Promise<LiveRoom>;
  /** While a meeting runs only the lobby and privacy can be changed. */
  updateConfig(roomId: string, patch: RoomConfigPatch, visitor: Visitor): Promise<LiveRoom>;
  /** Tokens of places that were given before are void, even where nothing changes. */
  updateRoles(roomId: string, patch: NonNullable<RoomDraft['roles']>, visitor: Visitor): Promise<LiveRoom>;
  /** The same. */
  updateAccess(roomId: string, patch: NonNullable<RoomDraft['access']>, visitor: Visitor): Promise<LiveRoom>;
  renewLink(roomId: string, kind: LinkKind, visitor: Visitor): Promise<LiveRoom>;
  /** Closing waits for the end of a running meeting; opening meanwhile takes back what was to happen then. */
  updateStatus(
    roomId: string,
    status: Exclude<RoomStatus, 'active_meeting'>,
    visitor: Visitor,
  ): Promise<{ room: LiveRoom; isScheduled: boolean }>;
  /** Throws ROOM_HAS_ACTIVE_MEETING, ROOM_HAS_RECORDINGS or ROOM_HAS_MEETING_AND_RECORDINGS where the policy says so. */
  remove(roomId: string, policy: DeletionPolicy, visitor: Visitor): Promise<Deletion>;
  /** Each by itself. */
  removeMany(
    roomIds: readonly string[],
    policy: DeletionPolicy,
    visitor: Visitor,
  ): Promise<{ deleted: Deletion[]; failed: { id: string; code: ErrorCode }[] }>;
  /** The same as `remove`, because a date has come. */
  removeDue(roomId: string, policy: DeletionPolicy): Promise<Deletion>;
}
