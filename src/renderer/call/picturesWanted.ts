import type { VideoAttachments } from './createVideoAttachments';
import type { Stage, TileId } from './types';

interface Wanted {
  stage: Stage;
  /** Those on the stage, and in windows of their own, whose pictures there is room for. */
  videos: readonly TileId[];
  attachments: Pick<VideoAttachments, 'watched'>;
  /** Nobody sees the page, but perhaps a small window of its own. */
  isHidden: boolean;
}

/** Whose pictures are to be received now. */
export function picturesWanted({ stage, videos, attachments, isHidden }: Wanted): Set<TileId> {
  const { tiles, spotlight, apart } = stage;
  const watched = [...attachments.watched(isHidden)];
  if (isHidden) return new Set(watched.filter((id) => !apart.includes(id) || videos.includes(id)));
  const chosenFrom = new Set([...tiles, ...spotlight, ...apart]);
  return new Set([...videos, ...watched.filter((id) => !chosenFrom.has(id))]);
}
