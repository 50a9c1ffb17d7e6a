/** How a dark picture is made brighter; luma from 0 to 1. */
export interface LightCurve {
  /** What counts as white. */
  white: number;
  /** 1: straight; less: the shadows are lifted. */
  gamma: number;
}

export const STRAIGHT: LightCurve = { white: 1, gamma: 1 };

/** Video luma of black, and how far white is from it. */
const BLACK = 16;
const RANGE = 219;
/** Where half of the picture shall lie above. */
const MIDDLE = 0.42;
/** More would show noise rather than the person. */
const GAMMA_MIN = 0.45;
/** A lamp in the picture is brighter than this, however dark the room is; below, nothing is white. */
const WHITE_MIN = 0.55;
/** Dark: half of the picture lies below this, and nearly all of it below that. */
const DARK_MEDIAN = 0.22;
const DARK_BRIGHTEST = 0.6;
/** How far the curve goes in one look, so that the picture does not pump. */
const STEP = 0.08;

/** From how often each value of luma occurs, 0 to 255. */
export function lightCurve(histogram: ArrayLike<number>): LightCurve {
  const median = share(histogram, 0.5);
  // A black picture has nothing to lift.
  if (median <= 0) return STRAIGHT;
  const white = Math.min(1, Math.max(WHITE_MIN, share(histogram, 0.99), median / MIDDLE));
  const gamma = Math.log(MIDDLE) / Math.log(median / white);
  return { white, gamma: Math.min(1, Math.max(GAMMA_MIN, gamma)) };
}

/** Too dark for others to see a face well; a covered camera is not, light would not help it. */
export function isDark(histogram: ArrayLike<number>): boolean {
  const median = share(histogram, 0.5);
  const brightest = share(histogram, 0.95);
  return median < DARK_MEDIAN && brightest < DARK_BRIGHTEST && brightest > 0.02;
}

/** One step from a curve to another. */
export function approach(from: LightCurve, to: LightCurve): LightCurve {
  const step = (a: number, b: number) => (Math.abs(b - a) <= STEP ? b : a + Math.sign(b - a) * STEP);
  return { white: step(from.white, to.white), gamma: step(from.gamma, to.gamma) };
}

/** The luma, from 0 to 1, below which this share of the picture lies. */
function share(histogram: ArrayLike<number>, part: number): number {
  let total = 0;
  for (let value = 0; value < 256; value += 1) total += histogram[value] ?? 0;
  let seen = 0;
  for (let value = 0; value < 256; value += 1) {
    seen += histogram[value] ?? 0;
    if (seen >= total * part) return Math.min(1, Math.max(0, (value - BLACK) / RANGE));
  }
  return 0;
}
