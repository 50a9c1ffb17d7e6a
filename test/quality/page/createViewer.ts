import type { Size } from './createStudio';
import { createSurface } from './createSurface';

interface TrackProcessor {
  readonly readable: ReadableStream<VideoFrame>;
}
declare const MediaStreamTrackProcessor: new (options: { track: MediaStreamTrack }) => TrackProcessor;

/** A pipeline that delivers nothing for this long has dropped the frame. */
const PATIENCE_MS = 5000;

/** Sees what a track delivers, frame by frame. */
export function createViewer(track: MediaStreamTrack, { width, height }: Size) {
  const reader = new MediaStreamTrackProcessor({ track }).readable.getReader();
  const surface = createSurface(width, height);
  let latestUs = Number.NEGATIVE_INFINITY;
  let tellNext = () => {};
  const look = async () => {
    for (;;) {
      const { value: frame } = await reader.read();
      if (!frame) return;
      surface.drawImage(frame, 0, 0, width, height);
      latestUs = frame.timestamp;
      frame.close();
      tellNext();
    }
  };
  void look();
  return {
    /** The picture taken at this time or after it; undefined where none comes. */
    async at(timestampUs: number): Promise<Uint8ClampedArray | undefined> {
      const until = performance.now() + PATIENCE_MS;
      while (latestUs < timestampUs) {
        const left = until - performance.now();
        if (left <= 0) return undefined;
        await new Promise<void>((resolve) => {
          tellNext = resolve;
          setTimeout(resolve, left);
        });
      }
      return surface.getImageData(0, 0, width, height).data;
    },
    close: () => reader.cancel(),
  };
}
