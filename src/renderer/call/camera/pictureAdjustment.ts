import { type LightCurve, STRAIGHT } from './lightCurve';
import type { PictureSettings, Tone } from './PictureSettings';

/** What becomes of each value of luma and of both chromas, 0 to 255: a frame is adjusted by looking up and nothing else. */
export interface PictureTables {
  readonly y: Uint8Array;
  readonly u: Uint8Array;
  readonly v: Uint8Array;
}

/** Video luma of black, and how far white is from it; chroma of grey. */
const BLACK = 16;
const RANGE = 219;
const GREY = 128;
/** How far the ends of the sliders go. */
const WARMEST = 18;
const MOST_COLOUR = 0.8;
const MOST_CONTRAST = 0.5;
/** Shadows that are lifted lose colour to the eye. */
const COLOUR_IN_LOW_LIGHT = 0.35;

/** The tables for what was chosen; undefined where nothing has to be done. */
export function pictureTables(
  tones: Pick<PictureSettings, Tone>,
  light: LightCurve = STRAIGHT,
): PictureTables | undefined {
  const brightness = tones.brightness / 100;
  const contrast = (tones.contrast / 100) * MOST_CONTRAST;
  const warmth = (tones.warmth / 100) * WARMEST;
  const isLit = light.gamma !== 1 || light.white !== 1;
  if (!isLit && !tones.brightness && !tones.contrast && !tones.warmth && !tones.saturation) return undefined;
  // Black stays black and white white, so that nothing is lost at either end.
  const exponent = 2 ** -brightness;
  const luma = (value: number) => {
    const lit = Math.min(1, Math.max(0, (value - BLACK) / RANGE / light.white)) ** light.gamma;
    const bright = lit ** exponent;
    return BLACK + RANGE * Math.min(1, Math.max(0, 0.5 + (bright - 0.5) * (1 + contrast)));
  };
  const chosen = tones.saturation / 100;
  const gain = (1 + chosen * (chosen > 0 ? MOST_COLOUR : 1)) * (1 + COLOUR_IN_LOW_LIGHT * (1 - light.gamma));
  const chroma = (shift: number) => (value: number) => GREY + (value - GREY) * gain + shift;
  return { y: table(luma), u: table(chroma(-warmth)), v: table(chroma(warmth)) };
}

/** Whether both do the same to a picture. */
export function areSameTables(one: PictureTables | undefined, other: PictureTables | undefined): boolean {
  if (!one || !other) return one === other;
  const same = (a: Uint8Array, b: Uint8Array) => a.every((value, at) => value === b[at]);
  return same(one.y, other.y) && same(one.u, other.u) && same(one.v, other.v);
}

function table(of: (value: number) => number): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, value) => Math.min(255, Math.max(0, Math.round(of(value)))));
}
