import type { Size } from './createStudio';
import { createSurface } from './createSurface';
import { toI420 } from './toI420';

/** A generator of a video track; TypeScript's own types do not know it yet. */
interface TrackGenerator extends MediaStreamTrack {
  readonly writable: WritableStream<VideoFrame>;
}
declare const MediaStreamTrackGenerator: new (options: { kind: 'video' }) => TrackGenerator;

export interface Camera {
  /** Delivers a picture, taken at this time; answers what it is for whoever looks at it as it is. */
  expose(picture: ImageData, timestampUs: number): Promise<Uint8ClampedArray>;
}

const COLOURS = { matrix: 'smpte170m', primaries: 'smpte170m', transfer: 'smpte170m', fullRange: false } as const;

/** A camera that delivers what it is given, to everyone who asks the browser for one. */
export function installCamera({ width, height }: Size): Camera {
  const generator = new MediaStreamTrackGenerator({ kind: 'video' });
  const writer = generator.writable.getWriter();
  const surface = createSurface(width, height);
  navigator.mediaDevices.getUserMedia = async () => new MediaStream([generator.clone()]);
  return {
    async expose(picture, timestampUs) {
      const frame = new VideoFrame(toI420(picture), {
        format: 'I420',
        codedWidth: width,
        codedHeight: height,
        timestamp: timestampUs,
        colorSpace: COLOURS,
      });
      surface.drawImage(frame, 0, 0);
      await writer.write(frame);
      return surface.getImageData(0, 0, width, height).data;
    },
  };
}
