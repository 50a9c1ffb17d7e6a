import type { LocalAudioTrack } from 'livekit-client';
import type { Readable } from '../../readable';

/** What is done against noise around us: nothing, what the browser does, or a trained filter of our own. */
export const NOISE_CHOICES = ['off', 'browser', 'strong'] as const;
export type NoiseChoice = (typeof NOISE_CHOICES)[number];

export interface NoiseState {
  choice: NoiseChoice;
  /** Of the filter of our own. `failed`: the microphone is heard as the browser gives it. */
  status: 'off' | 'loading' | 'on' | 'failed';
  /** Technical text for the "Details" fold, where it failed. */
  detail?: string;
}

/** Keeps noise out of our microphone. The one seam behind which the filter may be replaced. */
export interface NoiseFilter {
  readonly state: Readable<NoiseState>;
  /** Never throws: a failure is in `state`. */
  set(choice: NoiseChoice): Promise<void>;
  /** The microphone before the filter, to measure by. */
  rawOf(track: LocalAudioTrack): MediaStreamTrack;
  dispose(): void;
}
