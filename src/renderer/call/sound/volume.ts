/** What one may hear of someone: their voice, and what they play in a share. */
export type SoundSource = 'voice' | 'share';

/** Twice as loud as it was sent. */
export const MAX_VOLUME = 2;

/** From 0, silence, over 1, as it was sent, to `MAX_VOLUME`; 1 for what is no number. */
export function clampVolume(volume: number): number {
  return Number.isFinite(volume) ? Math.min(MAX_VOLUME, Math.max(0, volume)) : 1;
}
