import type { BreakoutSessionView } from '../../../shared/contract/breakouts';
import { type Forbidden, NOTHING_FORBIDDEN } from '../../../shared/domain/effectivePermissions';
import type { MeetingTimer } from '../../../shared/domain/meetingTimer';
import { grantedPermissions, type Permission } from '../../../shared/domain/permission';
import type { Role } from '../../../shared/domain/role';
import type { Clock } from '../ports';
import { heirOf, viewOfBreakouts } from '../together/createBreakoutSeats';
import type { Visitor } from '../visitor';
import type { Authority } from './createAuthority';
import type { Rights } from './createRights';
import type { RoomFeed } from './createRoomFeed';
import { follow } from './follow';

/** Also without being told of a change. Milliseconds. */
const EVERY_MS = 15_000;

export interface PlaceState {
  /** What the host's clock says, for dates that the page counts down to. */
  hostDate: number;
  role: Role;
  permissions: Permission[];
  isLocked: boolean;
  forbidden: Forbidden;
  /** How many wait in the lobby; 0 for those who cannot answer them. */
  waiting: number;
  /** Moves with each change of a poll. */
  pollsRevision: number;
  timer?: MeetingTimer;
  /** Present while the meeting is divided. */
  breakouts?: BreakoutSessionView;
}

export type WatchPlace = (
  roomId: string,
  visitor: Visitor,
  signal: AbortSignal | undefined,
) => Promise<AsyncIterableIterator<PlaceState, void, undefined>>;

/** What the holder of a place may do, at once and at each change, until the place or its meeting is gone. */
export function createPlaceWatch({
  authority,
  rights,
  feed,
  now,
}: {
  authority: Authority;
  rights: Rights;
  feed: RoomFeed;
  now: Clock;
}): WatchPlace {
  return async (roomId, visitor, signal) => {
    const { identity } = (await authority.held(roomId, visitor)).place;
    let hasBegun = false;

    async function read(): Promise<PlaceState | undefined> {
      const { room, meeting, places, waiting, inside, breakouts, pollsRevision, timer } = await feed.snapshot(roomId);
      const place = places.get(identity);
      // Someone who has just come may be here before the report of it.
      if (!room || !place || (hasBegun && !meeting)) return undefined;
      hasBegun ||= meeting !== undefined;
      const present = new Set(inside?.participants.map((one) => one.identity));
      const holder = breakouts && heirOf(breakouts, identity, [...places.values()], present);
      return {
        hostDate: now(),
        role: place.role,
        permissions: grantedPermissions(await rights.of(room, place, meeting)),
        isLocked: meeting?.isLocked ?? false,
        forbidden: meeting?.forbidden ?? NOTHING_FORBIDDEN,
        waiting: place.role === 'moderator' ? waiting.length : 0,
        pollsRevision,
        ...(timer ? { timer } : {}),
        ...(breakouts ? { breakouts: viewOfBreakouts(breakouts, holder && breakouts.seats[holder]) } : {}),
      };
    }

    const subscribe = (listener: () => void) => feed.subscribe(roomId, listener);
    // That time passes is no news.
    return follow({ read, subscribe, everyMs: EVERY_MS, newsOf: ({ hostDate: _, ...news }) => news, signal });
  };
}
