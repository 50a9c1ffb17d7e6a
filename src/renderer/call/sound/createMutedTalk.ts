import { type LocalAudioTrack, TrackEvent } from 'livekit-client';
import { meterTrack } from '../media/meterTrack';
import type { Readable } from '../readable';
import { createTalkDetector } from './createTalkDetector';
import { loudnessOf } from './decibels';

const LOOK_MS = 100;
/** What of a track decides whether we listen, and to what. */
const CHANGES = [TrackEvent.Muted, TrackEvent.Unmuted, TrackEvent.Restarted, TrackEvent.Ended] as const;

interface MutedTalkParts {
  track: Readable<LocalAudioTrack | undefined>;
  /** The microphone itself, before any filter. */
  rawOf(track: LocalAudioTrack): MediaStreamTrack;
  now: () => number;
  /** Someone talks, and nobody hears it. */
  tell(): void;
}

/**
 * Notices that we talk while muted. It listens to a copy of the microphone that is open anyway, on this machine only, and
 * opens none by itself.
 */
export function createMutedTalk({ track, rawOf, now, tell }: MutedTalkParts): { dispose(): void } {
  const detector = createTalkDetector();
  let followed: LocalAudioTrack | undefined;
  let stop: (() => void) | undefined;

  const look = () => {
    stop?.();
    stop = undefined;
    const current = followed;
    if (!current?.isMuted) return;
    const raw = rawOf(current);
    if (raw.readyState !== 'live') return;
    const copy = raw.clone();
    copy.enabled = true;
    const stopMeter = meterTrack(copy, LOOK_MS, (samples) => {
      if (detector.hear(loudnessOf(samples), now())) tell();
    });
    stop = () => {
      stopMeter();
      copy.stop();
    };
  };
  const follow = () => {
    for (const change of CHANGES) followed?.off(change, look);
    followed = track.get();
    for (const change of CHANGES) followed?.on(change, look);
    look();
  };
  const unfollow = track.subscribe(follow);
  follow();

  return {
    dispose() {
      unfollow();
      for (const change of CHANGES) followed?.off(change, look);
      followed = undefined;
      stop?.();
    },
  };
}
