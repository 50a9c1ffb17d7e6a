import { decodePageToken, encodePageToken } from '../pageToken';
import type { RoomQuery, RoomStore } from '../ports';
import type { Visitor } from '../visitor';
import type { RoomAccess, SeenRoom } from './createRoomAccess';
import { nameMatcher } from './nameMatcher';
import type { RoomListQuery } from './Rooms';

const VALUE_TYPES = { creationDate: 'number', roomName: 'string', autoDeletionDate: 'number?' } as const;

/** A page of the rooms that a visitor sees. */
export type ListRooms = (
  query: RoomListQuery,
  visitor: Visitor,
) => Promise<{ rooms: SeenRoom[]; isTruncated: boolean; nextPageToken?: string }>;

export function createRoomList({ store, access }: { store: Pick<RoomStore, 'list'>; access: RoomAccess }): ListRooms {
  return async (query, visitor) => {
    const { sortField, sortOrder, status, owner, userAccess, archived, maxItems, nextPageToken, member } = query;
    const found = await store.list({
      ...{ sortField, sortOrder, status, owner, userAccess, archived, memberId: member },
      name: nameQuery(query),
      after: nextPageToken === undefined ? undefined : decodePageToken(nextPageToken, VALUE_TYPES[sortField]),
      visibleTo: access.visibleTo(visitor),
      // One more than is shown tells whether there is a next page.
      limit: maxItems + 1,
    });
    const rooms = found.slice(0, maxItems);
    const last = rooms.at(-1);
    const isTruncated = found.length > maxItems;
    return {
      rooms: await access.rightsIn(rooms, visitor),
      isTruncated,
      nextPageToken:
        isTruncated && last ? encodePageToken({ value: last[sortField] ?? null, id: last.roomId }) : undefined,
    };
  };
}

function nameQuery(query: RoomListQuery): RoomQuery['name'] {
  const { roomName, roomNameMatchMode = 'exact', roomNameCaseInsensitive = false } = query;
  if (!roomName) return undefined;
  if (roomNameMatchMode === 'regex') return { matches: nameMatcher(roomName, roomNameCaseInsensitive) };
  return { text: roomName, mode: roomNameMatchMode, ignoreCase: roomNameCaseInsensitive };
}
