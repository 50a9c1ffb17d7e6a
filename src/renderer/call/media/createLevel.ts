import { type LocalAudioTrack, TrackEvent } from 'livekit-client';
import { createReadable, type Readable } from '../readable';

/** About 15 looks a second: fluid for a bar, nothing for the machine. */
const LOOK_MS = 66;
/** What the bar shows as silence and as full, in decibels below full scale. */
const SILENCE_DB = -60;
const FULL_DB = -12;

/** 0 to 1 for samples from -1 to 1. */
export function levelOf(samples: Float32Array): number {
  const sum = samples.reduce((total, sample) => total + sample * sample, 0);
  const decibels = 10 * Math.log10(sum / Math.max(1, samples.length) || 1e-12);
  return Math.min(1, Math.max(0, (decibels - SILENCE_DB) / (FULL_DB - SILENCE_DB)));
}

/** How loud the microphone is; measured only while somebody looks. */
export function createLevel(track: Readable<LocalAudioTrack | undefined>): Readable<number> {
  return createReadable(0, (set) => {
    let stopMeter: (() => void) | undefined;
    let metered: LocalAudioTrack | undefined;
    const restart = () => {
      stopMeter?.();
      metered?.off(TrackEvent.Restarted, restart);
      metered = track.get();
      metered?.on(TrackEvent.Restarted, restart);
      stopMeter = metered && meter(metered, set);
      if (!metered) set(0);
    };
    const unfollow = track.subscribe(restart);
    restart();
    return () => {
      unfollow();
      metered?.off(TrackEvent.Restarted, restart);
      stopMeter?.();
    };
  });
}

function meter(track: LocalAudioTrack, set: (level: number) => void): () => void {
  const context = new AudioContext();
  const source = context.createMediaStreamSource(new MediaStream([track.mediaStreamTrack]));
  const analyser = context.createAnalyser();
  analyser.fftSize = 1024;
  source.connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  const timer = setInterval(() => {
    if (track.isMuted) return set(0);
    // Before the first click a browser keeps the context asleep.
    if (context.state === 'suspended') void context.resume();
    analyser.getFloatTimeDomainData(samples);
    set(Math.round(levelOf(samples) * 100) / 100);
  }, LOOK_MS);
  return () => {
    clearInterval(timer);
    source.disconnect();
    void context.close();
  };
}
