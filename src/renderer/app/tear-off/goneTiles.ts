import { parseTileId } from '../../call/tileId';
import type { TileId } from '../../call/types';

/** Which of the tiles show somebody who is not here any more, or a share that has ended. */
export function goneTiles(
  tiles: Iterable<TileId>,
  identities: readonly string[],
  sharing: readonly TileId[],
): readonly TileId[] {
  return [...tiles].filter((id) => {
    const { kind, identity } = parseTileId(id);
    return kind === 'share' ? !sharing.includes(id) : !identities.includes(identity);
  });
}
