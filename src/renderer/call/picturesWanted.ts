import type { VideoAttachments } from './createVideoAttachments';
import type { Stage, TileId } from './types';

interface Wanted {
  stage: Stage;
  /** Those on the stage whose pictures there is room for. */
  videos: readonly TileId[];
  attachments: Pick<VideoAttachments, 'watched'>;
  /** Nobody sees the page, but perhaps a small window of its own. */
  isHidden: boolean;
}

/** Whose pictures are to be received now. */
export function picturesWanted({ stage, videos, attachments, isHidden }: Wanted): Set<TileId> {
  if (isHidden) return new Set(attachments.watched(true));
  const onStage = new Set([...stage.tiles, ...stage.spotlight]);
  const elsewhere = [...attachments.watched()].filter((id) => !onStage.has(id));
  return new Set([...videos, ...elsewhere]);
}
