import type { TileId } from './types';

/** What the ranking needs to know of a tile. */
export interface Candidate {
  id: TileId;
  isLocal: boolean;
  isShare: boolean;
  hasVideo: boolean;
  hasSound: boolean;
  /** When they last counted as a speaker (`lastSpokeAt`), in milliseconds since the epoch. */
  spokeAt?: number;
  /** When they last held the floor (`heldFloorAt`), in milliseconds since the epoch. */
  floorAt?: number;
  /** Is named as speaking where they cannot be seen. */
  isHeard?: boolean;
  /** Milliseconds since the epoch. */
  joinedAt: number;
}

/**
 * Most important first: ourselves, shares, speakers (the latest first), who shows a picture, who can be heard, the rest.
 * `by`: who is a speaker, anyone who spoke or only who holds the floor.
 */
export function rankTiles(candidates: readonly Candidate[], by: 'spokeAt' | 'floorAt' = 'spokeAt'): readonly TileId[] {
  return [...candidates]
    .sort(
      (a, b) =>
        tier(a, by) - tier(b, by) ||
        (b[by] ?? 0) - (a[by] ?? 0) ||
        a.joinedAt - b.joinedAt ||
        (a.id < b.id ? -1 : Number(a.id > b.id)),
    )
    .map(({ id }) => id);
}

function tier({ isLocal, isShare, hasVideo, hasSound, ...spoke }: Candidate, by: 'spokeAt' | 'floorAt'): number {
  if (isLocal && !isShare) return 0;
  if (isShare) return 1;
  if (spoke[by] !== undefined) return 2;
  if (hasVideo) return 3;
  return hasSound ? 4 : 5;
}
