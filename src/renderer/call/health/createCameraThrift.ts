import { type LocalVideoTrack, TrackEvent, VideoPresets } from 'livekit-client';
import type { Readable } from '../readable';

/** A quarter of the pixels and half the frames. */
const SPARING = { width: { ideal: 640 }, height: { ideal: 360 }, frameRate: { ideal: 15, max: 15 } };
const FULL = {
  width: { ideal: VideoPresets.h720.width },
  height: { ideal: VideoPresets.h720.height },
  frameRate: { ideal: 30 },
};

/** Lets our camera give a smaller picture and fewer frames, also when it is opened or restarted meanwhile. */
export interface CameraThrift {
  set(on: boolean): void;
  dispose(): void;
}

export function createCameraThrift(camera: Readable<LocalVideoTrack | undefined>): CameraThrift {
  let isOn = false;
  let held: LocalVideoTrack | undefined;

  const apply = () => {
    // An effect draws its own frames from a camera that it has set up for itself.
    if (!held || held.getProcessor()) return;
    held.mediaStreamTrack.applyConstraints(isOn ? SPARING : FULL).catch((error: unknown) => {
      console.warn('The camera does not give another size', error);
    });
  };
  const again = () => {
    if (isOn) apply();
  };
  const hold = () => {
    const track = camera.get();
    if (track === held) return;
    held?.off(TrackEvent.Restarted, again).off(TrackEvent.Unmuted, again);
    held = track;
    held?.on(TrackEvent.Restarted, again).on(TrackEvent.Unmuted, again);
    again();
  };
  const stop = camera.subscribe(hold);
  hold();

  return {
    set(on) {
      if (on === isOn) return;
      isOn = on;
      apply();
    },
    dispose() {
      stop();
      held?.off(TrackEvent.Restarted, again).off(TrackEvent.Unmuted, again);
    },
  };
}
