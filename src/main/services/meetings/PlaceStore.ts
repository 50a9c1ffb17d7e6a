import type { PermissionSet } from '../../../shared/domain/permission';
import type { Place } from '../../../shared/domain/place';
import type { Role } from '../../../shared/domain/role';

/** What of a place moves while the meeting runs. */
export interface PlaceChange {
  name?: string;
  role?: Role;
  /** Those that are not named stay as they are. */
  permissions?: Partial<PermissionSet>;
}

/** The places that people were given in rooms, and who may not come back. Gone when the meeting is over. */
export interface PlaceStore {
  insert(place: Place): Promise<void>;
  /** Removes the room's places that had their last tokens before, and those since `unusedBefore` that nobody came to. */
  forget(roomId: string, before: number, unusedBefore: number): Promise<void>;
  find(roomId: string, identity: string): Promise<Place | undefined>;
  list(roomId: string): Promise<Place[]>;
  /** A new role is written to the meeting's attendance too. The place afterwards; undefined where there is none. */
  update(roomId: string, identity: string, change: PlaceChange, date: number): Promise<Place | undefined>;
  /** Remembers that they had new tokens. */
  touch(roomId: string, identity: string, date: number): Promise<void>;
  /** Takes the place and keeps its holder from coming back, by any of these names. */
  deny(roomId: string, identity: string, denial: { keys: readonly string[]; date: number; by: string }): Promise<void>;
  /** Takes a denial back, with all the names that it was by. False where nobody of this identity was denied. */
  pardon(roomId: string, identity: string): Promise<boolean>;
  /** Whether any of these names may not come back. */
  isDenied(roomId: string, keys: readonly string[]): Promise<boolean>;
}
