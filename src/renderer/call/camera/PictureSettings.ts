/** Lines of a picture that can be asked for, and frames a second. */
export const PICTURE_LINES = [360, 720, 1080] as const;
export const FRAME_RATES = [15, 30, 60] as const;

export type PictureLines = (typeof PICTURE_LINES)[number];
export type FrameRate = (typeof FRAME_RATES)[number];

/** What can be turned, each from -100 to 100; 0 leaves it as the camera gives it. */
export const TONES = ['brightness', 'contrast', 'warmth', 'saturation'] as const;
export type Tone = (typeof TONES)[number];

/** How the camera moves, where it can; in its own units. */
export const MOVES = ['zoom', 'pan', 'tilt'] as const;
export type Move = (typeof MOVES)[number];

/** What a person wants of their own camera's picture. */
export interface PictureSettings extends Readonly<Record<Tone, number>>, Readonly<Partial<Record<Move, number>>> {
  /** As much as the camera can, up to here. */
  readonly lines: PictureLines;
  readonly frameRate: FrameRate;
  /** A picture that is too dark is made brighter, as far as it needs. */
  readonly lowLight: boolean;
  /** A part of the picture follows the person. */
  readonly framing: boolean;
}

export const PLAIN_PICTURE: PictureSettings = {
  lines: 720,
  frameRate: 30,
  brightness: 0,
  contrast: 0,
  warmth: 0,
  saturation: 0,
  lowLight: false,
  framing: false,
};
