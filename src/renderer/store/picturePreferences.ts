import { create } from 'zustand';
import { persist } from 'zustand/middleware';

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

interface PicturePreferenceState extends PicturePreferences {
  setPicture(change: Partial<PicturePreferences>): void;
}

/** How this person's own picture is taken and seen, on this machine. */
export const usePicturePreferences = create<PicturePreferenceState>()(
  persist((set) => ({ ...DEFAULTS, setPicture: (change) => set(change) }), {
    name: 'parley.picture',
    version: 1,
    partialize: ({ setPicture: _, ...preferences }) => preferences,
    merge: (stored, current) => ({ ...current, ...readPicture(stored) }),
  }),
);

/** What can be trusted of what was stored: someone may have edited it, or an older version wrote it. */
export function readPicture(stored: unknown): Partial<PicturePreferences> {
  if (typeof stored !== 'object' || stored === null) return {};
  const found = stored as Record<string, unknown>;
  const result: Partial<PicturePreferences> = {};
  const lines = LINES.find((known) => known === found.lines);
  const frameRate = FRAME_RATES.find((known) => known === found.frameRate);
  if (lines) result.lines = lines;
  if (frameRate) result.frameRate = frameRate;
  for (const tone of TONES) {
    const value = found[tone];
    if (typeof value === 'number' && Math.abs(value) <= TONE_MAX) result[tone] = value;
  }
  for (const key of ['lowLight', 'framing', 'mirrors'] as const) {
    const value = found[key];
    if (typeof value === 'boolean') result[key] = value;
  }
  return result;
}
