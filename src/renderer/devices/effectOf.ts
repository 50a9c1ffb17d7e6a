import { BUILT_IN_BACKGROUNDS, imageEffect } from '../call/background/backgroundImages';
import type { BackgroundEffect } from '../call/background/types';
import type { BackgroundPreference } from '../store/preferences';

/** The effect for a remembered choice; none where its image is gone or cannot be read. */
export async function effectOf(preference: BackgroundPreference): Promise<BackgroundEffect> {
  if (preference.kind !== 'image') return preference;
  try {
    return await imageEffect(preference.id);
  } catch (error) {
    console.warn('The background image could not be read', error);
    return { kind: 'none' };
  }
}

/** The same without waiting: none for an uploaded image, which takes a moment to be read. */
export function effectAtOnce(preference: BackgroundPreference): BackgroundEffect {
  if (preference.kind !== 'image') return preference;
  const image = BUILT_IN_BACKGROUNDS.find(({ id }) => id === preference.id);
  return image ? { kind: 'image', url: image.url } : { kind: 'none' };
}
