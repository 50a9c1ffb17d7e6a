import { type Forbidden, NOTHING_FORBIDDEN } from '../../../shared/domain/effectivePermissions';
import { grantedPermissions, type Permission } from '../../../shared/domain/permission';
import type { Role } from '../../../shared/domain/role';
import type { Visitor } from '../visitor';
import type { Authority } from './createAuthority';
import type { Lobby } from './createLobby';
import type { Rights } from './createRights';
import { follow } from './follow';
import type { MeetingDeps } from './MeetingDeps';

/** Another host's change arrives this late at most. Milliseconds. */
const EVERY_MS = 2000;

export interface PlaceState {
  role: Role;
  permissions: Permission[];
  isLocked: boolean;
  forbidden: Forbidden;
  /** How many wait in the lobby; 0 for those who cannot answer them. */
  waiting: number;
}

type Deps = Pick<MeetingDeps, 'rooms' | 'places' | 'ledger'> & {
  authority: Authority;
  rights: Rights;
  lobby: Lobby;
  subscribe(roomId: string, listener: () => void): () => void;
};

export type WatchPlace = (
  roomId: string,
  visitor: Visitor,
  signal: AbortSignal | undefined,
) => Promise<AsyncIterableIterator<PlaceState, void, undefined>>;

/** What the holder of a place may do, at once and at each change, until the place or its meeting is gone. */
export function createPlaceWatch({ rooms, places, ledger, authority, rights, lobby, subscribe }: Deps): WatchPlace {
  return async (roomId, visitor, signal) => {
    const { place } = await authority.held(roomId, visitor);
    const { identity } = place;
    let hasBegun = false;

    async function read(): Promise<PlaceState | undefined> {
      const [room, held, meeting] = await Promise.all([
        rooms.find(roomId),
        places.find(roomId, identity),
        ledger.current(roomId),
      ]);
      // Someone who has just come may be here before the report of it.
      if (!room || !held || (hasBegun && !meeting)) return undefined;
      hasBegun ||= meeting !== undefined;
      const waiting = held.role === 'moderator' ? (await lobby.waiting(roomId)).length : 0;
      return {
        role: held.role,
        permissions: grantedPermissions(await rights.of(room, held, meeting)),
        isLocked: meeting?.isLocked ?? false,
        forbidden: meeting?.forbidden ?? NOTHING_FORBIDDEN,
        waiting,
      };
    }

    return follow({ read, subscribe: (listener) => subscribe(roomId, listener), everyMs: EVERY_MS, signal });
  };
}
