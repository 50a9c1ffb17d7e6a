import { memo } from 'react';
import { parseTileId } from '../call/tileId';
import type { TileId } from '../call/types';
import { CameraTile } from './CameraTile';
import { ShareTile } from './ShareTile';

/** One participant or share. Knows its id only; whatever it shows is read fact by fact below. */
export const Tile = memo(function Tile({ id }: { id: TileId }) {
  const { kind, identity } = parseTileId(id);
  return kind === 'share' ? <ShareTile id={id} identity={identity} /> : <CameraTile id={id} identity={identity} />;
});
