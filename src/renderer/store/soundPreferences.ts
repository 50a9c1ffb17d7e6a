import { createPreferences } from './createPreferences';
import { type TrustedReaders, trustBoolean, trustOneOf } from './readTrusted';

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

/** What can be trusted of what was stored. */
export const SOUND_READERS: TrustedReaders<SoundPreferences> = {
  noise: trustOneOf(...NOISE),
  levelling: trustBoolean,
  stereo: trustBoolean,
  pushTo: trustOneOf(...PUSH_TO),
};

/** How this person hears and is heard, on this machine. */
export const useSoundPreferences = createPreferences({
  name: 'parley.sound',
  defaults: DEFAULTS,
  readers: SOUND_READERS,
  setter: 'setSound',
});
