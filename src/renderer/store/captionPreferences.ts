import { create } from 'zustand';
import { persist } from 'zustand/middleware';

export const CAPTION_SIZES = ['small', 'medium', 'large', 'huge'] as const;
/** `below` the pictures, where they cover nothing, or over them. */
export const CAPTION_PLACES = ['below', 'bottom', 'top'] as const;
export const CAPTION_LOOKS = ['soft', 'strong'] as const;

export interface CaptionPreferences {
  isOn: boolean;
  size: (typeof CAPTION_SIZES)[number];
  place: (typeof CAPTION_PLACES)[number];
  /** `strong`: white on black, nothing shines through. */
  look: (typeof CAPTION_LOOKS)[number];
}

const DEFAULTS: CaptionPreferences = { isOn: false, size: 'medium', place: 'below', look: 'soft' };

interface CaptionPreferenceState extends CaptionPreferences {
  setCaptions(change: Partial<CaptionPreferences>): void;
}

/** How this person reads what is said. */
export const useCaptionPreferences = create<CaptionPreferenceState>()(
  persist((set) => ({ ...DEFAULTS, setCaptions: (change) => set(change) }), {
    name: 'parley.captions',
    version: 1,
    partialize: ({ setCaptions: _, ...preferences }) => preferences,
    merge: (stored, current) => ({ ...current, ...readCaptions(stored) }),
  }),
);

/** What can be trusted of what was stored. */
export function readCaptions(stored: unknown): Partial<CaptionPreferences> {
  if (typeof stored !== 'object' || stored === null) return {};
  const found = stored as Record<string, unknown>;
  const size = CAPTION_SIZES.find((known) => known === found.size);
  const place = CAPTION_PLACES.find((known) => known === found.place);
  const look = CAPTION_LOOKS.find((known) => known === found.look);
  return {
    ...(typeof found.isOn === 'boolean' ? { isOn: found.isOn } : {}),
    ...(size ? { size } : {}),
    ...(place ? { place } : {}),
    ...(look ? { look } : {}),
  };
}
