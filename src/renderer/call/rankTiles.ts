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
  /** Milliseconds since the epoch. */
  joinedAt: number;
}

/** Most important first: ourselves, shares, speakers (the latest first), who shows a picture, who can be heard, the rest. */
export function rankTiles(candidates: readonly Candidate[]): readonly TileId[] {
  return [...candidates]
    .sort(
      (a, b) =>
        tier(a) - tier(b) ||
        (b.spokeAt ?? 0) - (a.spokeAt ?? 0) ||
        a.joinedAt - b.joinedAt ||
        (a.id < b.id ? -1 : Number(a.id > b.id)),
    )
    .map(({ id }) => id);
}

function tier({ isLocal, isShare, spokeAt, hasVideo, hasSound }: Candidate): number {
  if (isLocal && !isShare) return 0;
  if (isShare) return 1;
  if (spokeAt !== undefined) return 2;
  if (hasVideo) return 3;
  return hasSound ? 4 : 5;
}
