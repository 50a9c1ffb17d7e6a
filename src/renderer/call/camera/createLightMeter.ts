import { createReadable, type Readable } from '../readable';

/** Light in a room changes slowly, and the eye too takes a second. */
const LOOK_MS = 1500;
/** Enough to tell light from dark. */
const SIZE = { width: 64, height: 36 };

type Look = (track: MediaStreamTrack) => Promise<ImageData | undefined>;

/** How often each value of luma occurs in the camera's own picture; looked at now and then, while somebody asks. */
export function createLightMeter(
  raw: () => MediaStreamTrack | undefined,
  look: Look = takePicture,
): Readable<Uint32Array | undefined> {
  return createReadable<Uint32Array | undefined>(undefined, (set) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    const measure = async () => {
      const seen = await measureLight(raw(), look);
      if (isOver) return;
      if (seen) set(seen);
      timer = setTimeout(() => void measure(), LOOK_MS);
    };
    void measure();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  });
}

/** The same at this moment; undefined where there is no picture: nobody sees that of a camera that is off. */
export async function measureLight(
  track: MediaStreamTrack | undefined,
  look: Look = takePicture,
): Promise<Uint32Array | undefined> {
  const picture = track?.enabled ? await look(track).catch(() => undefined) : undefined;
  return picture && histogramOf(picture.data);
}

/** By the luma that video has, 16 to 235. */
export function histogramOf(rgba: Uint8ClampedArray): Uint32Array {
  const histogram = new Uint32Array(256);
  for (let at = 0; at + 2 < rgba.length; at += 4) {
    const luma = 16 + 0.257 * (rgba[at] ?? 0) + 0.504 * (rgba[at + 1] ?? 0) + 0.098 * (rgba[at + 2] ?? 0);
    const value = Math.round(luma);
    histogram[value] = (histogram[value] ?? 0) + 1;
  }
  return histogram;
}

/** One small picture. The element lives for as long only: one that plays on would draw every frame. */
async function takePicture(track: MediaStreamTrack): Promise<ImageData | undefined> {
  const video = document.createElement('video');
  video.muted = true;
  video.srcObject = new MediaStream([track]);
  try {
    await arrival(video);
    const drawing = new OffscreenCanvas(SIZE.width, SIZE.height).getContext('2d', { willReadFrequently: true });
    drawing?.drawImage(video, 0, 0, SIZE.width, SIZE.height);
    return drawing?.getImageData(0, 0, SIZE.width, SIZE.height);
  } finally {
    video.srcObject = null;
  }
}

/** Resolves with the first picture; rejects where none comes before the next look is due. */
function arrival(video: HTMLVideoElement): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('No picture came')), LOOK_MS);
    video.onloadeddata = () => {
      clearTimeout(timer);
      resolve();
    };
    video.play().catch(reject);
  });
}
