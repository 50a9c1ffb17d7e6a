import { create } from 'zustand';
import { persist } from 'zustand/middleware';

const NOISE = ['off', 'browser', 'strong'] as const;
const PUSH_TO = ['off', 'talk', 'mute'] as const;

/** What the held key does: nothing, lets one speak for as long, or keeps one silent for as long. */
export type PushTo = (typeof PUSH_TO)[number];

export interface SoundPreferences {
  /** What is done against noise around one's microphone. */
  noise: (typeof NOISE)[number];
  /** Everybody is equally loud. */
  levelling: boolean;
  /** People are heard from left to right, as they sit. */
  stereo: boolean;
  pushTo: PushTo;
}

const DEFAULTS: SoundPreferences = { noise: 'browser', levelling: false, stereo: false, pushTo: 'talk' };

interface SoundPreferenceState extends SoundPreferences {
  setSound(change: Partial<SoundPreferences>): void;
}

/** How this person hears and is heard, on this machine. */
export const useSoundPreferences = create<SoundPreferenceState>()(
  persist((set) => ({ ...DEFAULTS, setSound: (change) => set(change) }), {
    name: 'parley.sound',
    version: 1,
    partialize: ({ setSound: _, ...preferences }) => preferences,
    merge: (stored, current) => ({ ...current, ...readSound(stored) }),
  }),
);

/** What can be trusted of what was stored: someone may have edited it, or an older version wrote it. */
export function readSound(stored: unknown): Partial<SoundPreferences> {
  if (typeof stored !== 'object' || stored === null) return {};
  const found = stored as Record<string, unknown>;
  const result: Partial<SoundPreferences> = {};
  const noise = NOISE.find((known) => known === found.noise);
  const pushTo = PUSH_TO.find((known) => known === found.pushTo);
  if (noise) result.noise = noise;
  if (pushTo) result.pushTo = pushTo;
  if (typeof found.levelling === 'boolean') result.levelling = found.levelling;
  if (typeof found.stereo === 'boolean') result.stereo = found.stereo;
  return result;
}
