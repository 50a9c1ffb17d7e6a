import { parseTileId } from '../../call/tileId';
import type { TileId } from '../../call/types';

interface Meeting {
  identities: readonly string[];
  sharing: readonly TileId[];
  /** Our own shares, also while they are being published again. */
  own: readonly TileId[];
  /** The tiles that were away the last time. */
  awaited: ReadonlySet<TileId>;
}

/**
 * Which of the tiles have nothing to show: for good, where a share was ended by somebody who is here; or for now, where
 * its person is away and may be reconnecting. Who is back needs a moment to share again.
 */
export function goneTiles(
  tiles: Iterable<TileId>,
  { identities, sharing, own, awaited }: Meeting,
): { ended: readonly TileId[]; away: readonly TileId[] } {
  const isHere = (id: TileId) => identities.includes(parseTileId(id).identity);
  const isShown = (id: TileId) =>
    parseTileId(id).kind === 'share' ? sharing.includes(id) || own.includes(id) : isHere(id);
  const missing = [...tiles].filter((id) => !isShown(id));
  const isAway = (id: TileId) => awaited.has(id) || !isHere(id);
  return { ended: missing.filter((id) => !isAway(id)), away: missing.filter(isAway) };
}
