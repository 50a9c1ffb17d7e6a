/** Bits a second that a picture is worth, by its pixels, at 30 frames a second. */
const WORTH = [
  { pixels: 320 * 180, bitrate: 160_000 },
  { pixels: 640 * 360, bitrate: 450_000 },
  { pixels: 960 * 540, bitrate: 800_000 },
  { pixels: 1280 * 720, bitrate: 1_700_000 },
  { pixels: 1920 * 1080, bitrate: 3_000_000 },
] as const;
/** More frames resemble one another more. */
const FLUID = { above: 30, factor: 1.5 };
/** Small pictures are for small tiles. */
const SMALL_FRAME_RATE_MAX = 20;
/** Lines of the smaller pictures, as the meeting server was told them when we published. */
const SMALLER_LINES = [180, 360];

export interface SendEncoding {
  scaleResolutionDownBy: number;
  /** Bits a second. */
  maxBitrate: number;
  maxFramerate: number;
}

/**
 * How a picture of this size is sent in so many layers, the smallest first. The server learns the layers' sizes once,
 * when a track is published, and goes by them ever after: so the smaller layers stay what they were, and the last is the
 * whole picture, whatever size it has now.
 */
export function sendEncodings(
  { width, height, frameRate }: { width: number; height: number; frameRate: number },
  layers: number,
): SendEncoding[] {
  const smaller = SMALLER_LINES.slice(0, Math.max(0, layers - 1)).map((lines) => {
    const scale = Math.max(1, Math.min(width, height) / lines);
    return encoding(width * height, scale, Math.min(frameRate, SMALL_FRAME_RATE_MAX));
  });
  return [...smaller, encoding(width * height, 1, frameRate)].slice(-layers);
}

function encoding(pixels: number, scale: number, maxFramerate: number): SendEncoding {
  const sent = pixels / scale ** 2;
  // A pixel less or more, as scaling leaves them, is no other size.
  const worth = WORTH.find((one) => one.pixels >= sent * 0.98) ?? WORTH[WORTH.length - 1];
  const bitrate = worth?.bitrate ?? 0;
  return {
    scaleResolutionDownBy: scale,
    maxBitrate: maxFramerate > FLUID.above ? bitrate * FLUID.factor : bitrate,
    maxFramerate,
  };
}
