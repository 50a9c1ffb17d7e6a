import type { Tile, TileId } from './types';

/** The id of someone's camera tile. */
export function cameraTile(identity: string): TileId {
  return `${identity}|camera`;
}

/** The id of one of someone's shares. */
export function shareTile(identity: string, shareId: string): TileId {
  return `${identity}|share|${shareId}`;
}

/** Takes an id apart. Read from its end, because an identity may hold any character. */
export function parseTileId(id: TileId): Tile {
  const camera = /^(.*)\|camera$/su.exec(id);
  if (camera) return { id, identity: camera[1] ?? '', kind: 'camera' };
  const [, identity = id, shareId] = /^(.*)\|share\|([^|]*)$/su.exec(id) ?? [];
  return { id, identity, kind: 'share', shareId };
}

/** Which of its sharer's shares a tile shows; empty for a camera's. */
export function shareIdOf(id: TileId): string {
  return parseTileId(id).shareId ?? '';
}
