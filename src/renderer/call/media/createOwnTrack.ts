import { type LocalAudioTrack, type LocalVideoTrack, TrackEvent } from 'livekit-client';
import { createReadable, type Readable } from '../readable';
import type { MediaProblem, TrackState } from '../types';
import { explain } from './acquireTracks';
import { createSwitch } from './createSwitch';

type LocalDeviceTrack = LocalAudioTrack | LocalVideoTrack;

/** Our camera or our microphone: one track that is opened, muted, changed and closed, whether or not a call publishes it. */
export interface OwnTrack<T extends LocalDeviceTrack> {
  readonly state: Readable<TrackState>;
  /** To be looked at or measured, from the moment it is open. */
  readonly track: Readable<T | undefined>;
  /** To be shown to others: only after `prepare` is through with it. */
  readonly ready: Readable<T | undefined>;
  /** The last wish counts, also while the device is still opening. */
  set(on: boolean): Promise<void>;
  setProblem(problem: MediaProblem | undefined): void;
  /** Stops the track; the next `set(true)` opens a new one. */
  drop(): void;
  /** `drop`, and off, for this reason where there is one to tell. */
  close(problem?: MediaProblem): Promise<void>;
  /** `drop`, for good: what the browser is still opening is stopped as soon as it comes. */
  dispose(): void;
}

interface OwnTrackParts<T> {
  open(): Promise<{ track?: T; problem?: MediaProblem }>;
  /** What must be done before others may see it; a problem where they may not. Never throws. */
  prepare(track: T): Promise<MediaProblem | undefined>;
  /** It was muted, and not by us. */
  onMuted?(): void;
  /** Its device is gone, and LiveKit, which has muted it, found no other. */
  onLost?(): void;
}

class Stopped extends Error {
  constructor(readonly problem: MediaProblem) {
    super(problem.code);
  }
}

export function createOwnTrack<T extends LocalDeviceTrack>({
  open,
  prepare,
  onMuted,
  onLost,
}: OwnTrackParts<T>): OwnTrack<T> {
  const track = createReadable<T | undefined>(undefined);
  const ready = createReadable<T | undefined>(undefined);
  const state = createReadable<TrackState>({ enabled: false, wanted: false, pending: false });
  let pending = false;
  let problem: MediaProblem | undefined;
  let hasEnded = false;
  let isOver = false;

  const refresh = () => {
    const current = track.get();
    const next: TrackState = {
      enabled: current !== undefined && !current.isMuted,
      wanted: onOff.wanted(),
      pending,
      deviceId: current?.getSourceTrackSettings().deviceId,
      problem,
    };
    const before = state.get();
    const same = (Object.keys(next) as (keyof TrackState)[]).every((key) => before[key] === next[key]);
    if (!same) state.set(next);
  };

  const hold = (next: T | undefined) => {
    const events = [TrackEvent.Unmuted, TrackEvent.Restarted, TrackEvent.Ended] as const;
    for (const event of events) track.get()?.off(event, refresh);
    for (const event of events) next?.on(event, refresh);
    track.get()?.off(TrackEvent.Muted, onMute).off(TrackEvent.Ended, onEnd).off(TrackEvent.Restarted, onRestart);
    next?.on(TrackEvent.Muted, onMute).on(TrackEvent.Ended, onEnd).on(TrackEvent.Restarted, onRestart);
    hasEnded = false;
    track.set(next);
    if (!next) ready.set(undefined);
    refresh();
  };
  const onMute = () => {
    refresh();
    // The meeting server can mute us. Then off is what is wanted from now on, so that one press turns it on again.
    if (pending || !onOff.wanted()) return;
    void onOff.set(false);
    if (hasEnded) onLost?.();
    else onMuted?.();
  };
  const onEnd = () => {
    hasEnded = true;
  };
  const onRestart = () => {
    hasEnded = false;
  };
  const adopt = async (next: T) => {
    hold(next);
    const unfit = await prepare(next);
    if (track.get() !== next) return;
    if (!unfit && onOff.wanted()) return ready.set(next);
    // Called off before anybody was to see it, or not fit to be seen.
    drop();
    if (unfit) throw new Stopped(unfit);
  };
  const drop = () => {
    track.get()?.stop();
    hold(undefined);
  };

  const onOff = createSwitch(
    false,
    async (on) => {
      if (isOver) return;
      const current = track.get();
      if (!on) return void (await current?.mute());
      if (current) await current.unmute();
      // One that was dropped on its way is followed by another, for as long as on is what is wanted.
      while (!isOver && onOff.wanted() && !track.get()) {
        const opened = await open();
        if (isOver || !onOff.wanted()) return opened.track?.stop();
        if (!opened.track) throw new Stopped(opened.problem ?? { code: 'unknown' });
        await adopt(opened.track);
      }
    },
    (isPending, error) => {
      pending = isPending;
      if (isPending) problem = undefined;
      refresh();
      if (error === undefined) return;
      if (error instanceof Stopped) return setProblem(error.problem);
      void explain(error).then(setProblem);
    },
  );
  const setProblem = (next: MediaProblem | undefined) => {
    problem = next;
    refresh();
  };
  const set = async (on: boolean) => {
    const done = onOff.set(on);
    // A wish that came while another was on its way.
    refresh();
    await done;
  };

  return {
    state,
    track,
    ready,
    set,
    setProblem,
    drop,
    async close(why) {
      drop();
      await set(false);
      setProblem(why);
    },
    dispose() {
      isOver = true;
      drop();
    },
  };
}
