/** Where a source does not tell. In pixels. */
const USUAL_SIZE = { width: 1280, height: 720 };

/** How large a track's pictures are. */
export function sizeOf(track: MediaStreamTrack): { width: number; height: number } {
  const { width, height } = track.getSettings();
  return width && height ? { width, height } : USUAL_SIZE;
}
