import { type LocalAudioTrack, TrackEvent } from 'livekit-client';
import { createReadable, type Readable } from '../readable';
import { loudnessOf } from '../sound/decibels';
import { meterTrack } from './meterTrack';

/** About 15 looks a second: fluid for a bar, nothing for the machine. */
const LOOK_MS = 66;
/** What the bar shows as silence and as full, in decibels below full scale. */
const SILENCE_DB = -60;
const FULL_DB = -12;
/** Another device, or another filter on the way. */
const CHANGES = [TrackEvent.Restarted, TrackEvent.TrackProcessorUpdate] as const;

/** 0 to 1 for samples from -1 to 1. */
export function levelOf(samples: Float32Array): number {
  return Math.min(1, Math.max(0, (loudnessOf(samples) - SILENCE_DB) / (FULL_DB - SILENCE_DB)));
}

/** How loud the microphone is as others hear it; measured only while somebody looks. */
export function createLevel(track: Readable<LocalAudioTrack | undefined>): Readable<number> {
  return createReadable(0, (set) => {
    let stopMeter: (() => void) | undefined;
    let metered: LocalAudioTrack | undefined;
    const unhook = () => {
      stopMeter?.();
      stopMeter = undefined;
      for (const change of CHANGES) metered?.off(change, restart);
    };
    const restart = () => {
      unhook();
      const current = track.get();
      metered = current;
      for (const change of CHANGES) current?.on(change, restart);
      if (!current) return set(0);
      stopMeter = meterTrack(current.mediaStreamTrack, LOOK_MS, (samples) =>
        set(current.isMuted ? 0 : Math.round(levelOf(samples) * 100) / 100),
      );
    };
    const unfollow = track.subscribe(restart);
    restart();
    return () => {
      unfollow();
      unhook();
    };
  });
}
