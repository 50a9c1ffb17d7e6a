/** How a person stands before the camera. */
export interface Shot {
  /** The cut-out put into a scene, or an untouched photograph (`scene` absent). */
  person: 'astronaut' | 'portrait' | 'arms';
  scene?: 'study' | 'loft' | 'alps' | 'brick';
  /** Where the person's middle is, in widths of the picture. */
  x: number;
  /** The cut-out's height, in heights of the picture. Above 1 the rest is below the edge. */
  size: number;
  /** What the picture's light is multiplied by. */
  exposure: number;
  isMirrored?: boolean;
  /** Standard deviation of the camera's noise, of 255. */
  noise: number;
  /** Two shots with the same seed have the same noise. */
  seed: number;
}

const photo = { x: 0.5, size: 1, exposure: 1, noise: 0 };

/** Each person in several scenes, near and far, in good light and bad. */
export const STILLS: readonly Shot[] = [
  { ...photo, person: 'astronaut', seed: 1 },
  { ...photo, person: 'portrait', seed: 2 },
  { ...photo, person: 'arms', seed: 3 },
  { person: 'portrait', scene: 'study', x: 0.5, size: 0.95, exposure: 1, noise: 2, seed: 4 },
  { person: 'portrait', scene: 'loft', x: 0.62, size: 0.8, exposure: 0.8, noise: 4, seed: 5 },
  { person: 'portrait', scene: 'brick', x: 0.4, size: 1.3, exposure: 1.1, isMirrored: true, noise: 2, seed: 6 },
  { person: 'portrait', scene: 'alps', x: 0.3, size: 0.7, exposure: 1, noise: 3, seed: 7 },
  { person: 'arms', scene: 'study', x: 0.45, size: 0.9, exposure: 1.1, isMirrored: true, noise: 2, seed: 8 },
  { person: 'arms', scene: 'loft', x: 0.5, size: 1, exposure: 0.6, noise: 6, seed: 9 },
  { person: 'arms', scene: 'brick', x: 0.6, size: 0.75, exposure: 1, noise: 2, seed: 10 },
  { person: 'arms', scene: 'alps', x: 0.5, size: 1.2, exposure: 0.9, noise: 3, seed: 11 },
  { person: 'astronaut', scene: 'study', x: 0.4, size: 0.85, exposure: 1, noise: 2, seed: 12 },
  { person: 'astronaut', scene: 'loft', x: 0.5, size: 0.75, exposure: 0.7, isMirrored: true, noise: 5, seed: 13 },
  { person: 'astronaut', scene: 'brick', x: 0.65, size: 0.9, exposure: 1, noise: 3, seed: 14 },
  { person: 'astronaut', scene: 'alps', x: 0.5, size: 1, exposure: 1.1, noise: 2, seed: 15 },
];

/** Somebody who sits still; only the camera's noise changes from frame to frame. */
export function sitting(frame: number): Shot {
  return { person: 'arms', scene: 'study', x: 0.52, size: 0.92, exposure: 0.9, noise: 5, seed: 1000 + frame };
}

/** Frames after which the clip begins again. */
export const CLIP_FRAMES = 60;

/** Somebody who sways from side to side and to the camera and back, once in `CLIP_FRAMES`. */
export function swaying(frame: number): Shot {
  const turn = (2 * Math.PI * frame) / CLIP_FRAMES;
  return {
    person: 'portrait',
    scene: 'study',
    x: 0.5 + 0.12 * Math.sin(turn),
    size: 0.95 + 0.05 * Math.cos(turn),
    exposure: 1,
    noise: 3,
    seed: 2000 + (frame % CLIP_FRAMES),
  };
}
