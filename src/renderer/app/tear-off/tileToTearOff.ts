import { parseTileId } from '../../call/tileId';
import type { Stage, TileId } from '../../call/types';

/** Which tile is meant where none is named: what is large, else another's share, else the first other person. */
export function tileToTearOff(
  { spotlight, tiles }: Pick<Stage, 'spotlight' | 'tiles'>,
  self: string | undefined,
): TileId | undefined {
  const others = tiles.filter((id) => parseTileId(id).identity !== self);
  return spotlight[0] ?? others.find((id) => parseTileId(id).kind === 'share') ?? others[0];
}
