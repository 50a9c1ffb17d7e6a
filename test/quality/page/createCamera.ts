import type { Size } from './createStudio';
import { createSurface } from './createSurface';

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
  const planes = new Uint8Array((width * height * 3) / 2);
  const surface = createSurface(width, height);
  navigator.mediaDevices.getUserMedia = async () => new MediaStream([generator.clone()]);
  return {
    async expose(picture, timestampUs) {
      toI420(picture, planes);
      const frame = new VideoFrame(planes, {
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

/** As cameras deliver their pictures: brightness for each pixel, colour for each four (BT.601, limited range). */
function toI420({ data, width, height }: ImageData, planes: Uint8Array): void {
  const pixels = width * height;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const index = 4 * (y * width + x);
      const [r, g, b] = [data[index] ?? 0, data[index + 1] ?? 0, data[index + 2] ?? 0];
      planes[y * width + x] = 16.5 + (65.481 * r + 128.553 * g + 24.966 * b) / 255;
      if (x % 2 || y % 2) continue;
      const at = pixels + (y / 2) * (width / 2) + x / 2;
      planes[at] = 128.5 + (-37.797 * r - 74.203 * g + 112 * b) / 255;
      planes[at + pixels / 4] = 128.5 + (112 * r - 93.786 * g - 18.214 * b) / 255;
    }
  }
}
