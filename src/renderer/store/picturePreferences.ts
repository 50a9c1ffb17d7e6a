import { createPreferences } from './createPreferences';
import { type TrustedReaders, trustBoolean, trustOneOf } from './readTrusted';

const LINES = [360, 720, 1080] as const;
const FRAME_RATES = [15, 30, 60] as const;
const TONES = ['brightness', 'contrast', 'warmth', 'saturation'] as const;
const TONE_MAX = 100;

export interface PicturePreferences extends Record<(typeof TONES)[number], number> {
  lines: (typeof LINES)[number];
  frameRate: (typeof FRAME_RATES)[number];
  lowLight: boolean;
  /** The picture follows the person. */
  framing: boolean;
  /** One sees oneself as in a mirror. Others never do. */
  mirrors: boolean;
}

const DEFAULTS: PicturePreferences = {
  lines: 720,
  frameRate: 30,
  brightness: 0,
  contrast: 0,
  warmth: 0,
  saturation: 0,
  lowLight: false,
  framing: false,
  mirrors: true,
};

const trustTone = (value: unknown) => (typeof value === 'number' && Math.abs(value) <= TONE_MAX ? value : undefined);

/** What can be trusted of what was stored. */
export const PICTURE_READERS: TrustedReaders<PicturePreferences> = {
  lines: trustOneOf(...LINES),
  frameRate: trustOneOf(...FRAME_RATES),
  brightness: trustTone,
  contrast: trustTone,
  warmth: trustTone,
  saturation: trustTone,
  lowLight: trustBoolean,
  framing: trustBoolean,
  mirrors: trustBoolean,
};

/** How this person's own picture is taken and seen, on this machine. */
export const usePicturePreferences = createPreferences({
  name: 'parley.picture',
  defaults: DEFAULTS,
  readers: PICTURE_READERS,
  setter: 'setPicture',
});
