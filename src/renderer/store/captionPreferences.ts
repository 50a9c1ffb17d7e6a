import { createPreferences } from './createPreferences';
import { type TrustedReaders, trustBoolean, trustOneOf } from './readTrusted';

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

/** What can be trusted of what was stored. */
export const CAPTION_READERS: TrustedReaders<CaptionPreferences> = {
  isOn: trustBoolean,
  size: trustOneOf(...CAPTION_SIZES),
  place: trustOneOf(...CAPTION_PLACES),
  look: trustOneOf(...CAPTION_LOOKS),
};

/** How this person reads what is said. */
export const useCaptionPreferences = createPreferences({
  name: 'parley.captions',
  defaults: DEFAULTS,
  readers: CAPTION_READERS,
  setter: 'setCaptions',
});
