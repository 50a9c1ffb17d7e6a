import type { LocalAudioTrack, LocalVideoTrack } from 'livekit-client';
import type { BackgroundEffect, BackgroundProcessor } from '../background/types';
import { createDarkHint, type DarkHint } from '../camera/createDarkHint';
import { createPicture } from '../camera/createPicture';
import type { Picture } from '../camera/Picture';
import type { PictureSettings } from '../camera/PictureSettings';
import { createReadable, type Readable } from '../readable';
import { createMutedTalk } from '../sound/createMutedTalk';
import { createNoiseFilter } from '../sound/noise/createNoiseFilter';
import type { NoiseChoice, NoiseFilter } from '../sound/noise/types';
import type { DeviceKind, DeviceLists, MediaNotice, MediaProblem } from '../types';
import { type Acquired, acquireTracks } from './acquireTracks';
import type { Devices } from './createDevices';
import { createLevel } from './createLevel';
import { createNotices } from './createNotices';
import { createOwnTrack, type OwnTrack } from './createOwnTrack';
import { followDevices } from './followDevices';

/** Our camera and microphone with everything about them, before a call and in it alike. */
export interface LocalMedia {
  readonly microphone: OwnTrack<LocalAudioTrack>;
  readonly camera: OwnTrack<LocalVideoTrack>;
  readonly devices: Readable<DeviceLists>;
  readonly chosen: Readable<Partial<Record<DeviceKind, string>>>;
  readonly notice: Readable<MediaNotice | undefined>;
  leaveNotice(id: MediaNotice['id']): void;
  readonly background: BackgroundProcessor['state'];
  readonly noise: NoiseFilter['state'];
  readonly picture: Picture;
  readonly darkHint: DarkHint;
  readonly level: Readable<number>;
  /** Opens what is wanted, both with one question. */
  start(wanted: { microphone: boolean; camera: boolean }): Promise<void>;
  switchDevice(kind: DeviceKind, deviceId: string): Promise<void>;
  setBackground(effect: BackgroundEffect): Promise<void>;
  setNoise(choice: NoiseChoice): Promise<void>;
  tell(notice: Omit<MediaNotice, 'id'>): void;
  /** The effect that is wanted. */
  effect(): BackgroundEffect;
  dispose(): Promise<void>;
}

export interface LocalMediaParts {
  devices: Devices;
  background: BackgroundProcessor;
  deviceIds: Partial<Record<DeviceKind, string>>;
  effect: BackgroundEffect;
  /** What is done against noise at first. */
  noise: NoiseChoice;
  /** How the camera's picture shall be at first. */
  picture: PictureSettings;
  /** Milliseconds since the epoch. */
  now: () => number;
  /** Opens the devices. */
  acquireFrom?: typeof acquireTracks;
}

export function createLocalMedia(parts: LocalMediaParts): LocalMedia {
  const { devices, background, deviceIds, effect: first, now, acquireFrom = acquireTracks } = parts;
  const chosen = createReadable(deviceIds);
  const { current: notice, tell, leave: leaveNotice } = createNotices();
  let effect = first;
  let applied = Promise.resolve();
  let together: Promise<Acquired> | undefined;

  const open = (wanted: { microphone: boolean; camera: boolean }) =>
    acquireFrom({ ...wanted, noise: noise.state.get().choice, format: picture.format() }, chosen.get());
  const acquire = async (wanted: { microphone: boolean; camera: boolean }) => {
    const acquired = await (together ?? open(wanted));
    // Only now do the devices have names.
    void devices.refresh();
    return acquired;
  };
  /** Brings the effect that is wanted in the end; a problem where it fails. */
  const applyEffect = async (track: LocalVideoTrack | undefined): Promise<MediaProblem | undefined> => {
    let latest: Promise<void>;
    applied = background.apply(track, effect);
    do {
      latest = applied;
      await latest;
    } while (latest !== applied);
    const { status, detail } = background.state.get();
    return status === 'failed' ? { code: 'background-failed', detail } : undefined;
  };
  const microphone = createOwnTrack<LocalAudioTrack>({
    async open() {
      const { microphone: track, microphoneProblem: problem } = await acquire({ microphone: true, camera: false });
      return { track, problem };
    },
    prepare: async () => undefined,
    onMuted: () => tell({ kind: 'muted', device: 'audioinput' }),
    onLost: () => follow.onLost('audioinput'),
  });
  const camera = createOwnTrack<LocalVideoTrack>({
    async open() {
      const { camera: track, cameraProblem: problem } = await acquire({ microphone: false, camera: true });
      return { track, problem };
    },
    // Nobody sees the room behind us before the effect is on, nor where it fails: better no picture.
    prepare: applyEffect,
    onMuted: () => tell({ kind: 'muted', device: 'videoinput' }),
    onLost: () => follow.onLost('videoinput'),
  });
  // An effect that fails later leaves no picture behind, and somebody must be told why.
  const unwatch = background.state.subscribe(() => {
    const { status, detail } = background.state.get();
    if (status === 'failed' && effect.kind !== 'none' && camera.ready.get()) {
      void camera.close({ code: 'background-failed', detail });
    }
  });
  const picture = createPicture({ track: camera.track, first: parts.picture, adjuster: background });

  const isClosed = ({ track, state }: OwnTrack<LocalAudioTrack> | OwnTrack<LocalVideoTrack>) =>
    !track.get() && !state.get().pending;
  const start: LocalMedia['start'] = async (wanted) => {
    // One that is opening already would leave what is opened here to nobody, who could not close it.
    const both = wanted.microphone && wanted.camera && isClosed(microphone) && isClosed(camera);
    if (both) together = open(wanted);
    const opening = [microphone.set(wanted.microphone), camera.set(wanted.camera)];
    await together;
    together = undefined;
    await Promise.all(opening);
  };
  const noise = createNoiseFilter({
    track: microphone.track,
    first: parts.noise,
    onFailed: () => tell({ kind: 'noise-failed' }),
  });
  const mutedTalk = createMutedTalk({
    track: microphone.track,
    rawOf: noise.rawOf,
    now,
    tell: () => tell({ kind: 'talking-muted' }),
  });
  const follow = followDevices({ devices, microphone, camera, chosen, tell });

  return {
    microphone,
    camera,
    devices: devices.lists,
    chosen,
    notice,
    leaveNotice,
    background: background.state,
    noise: noise.state,
    picture,
    darkHint: createDarkHint({ camera: camera.state, picture }),
    level: createLevel(microphone.track),
    start,
    tell,
    setNoise: noise.set,
    effect: () => effect,
    async switchDevice(kind, deviceId) {
      chosen.set({ ...chosen.get(), [kind]: deviceId });
      if (kind === 'audiooutput') return;
      await follow.use(kind, deviceId);
    },
    async setBackground(next) {
      effect = next;
      const before = camera.track.get();
      if (!before || before.isMuted) await applyEffect(undefined);
      // Where an effect was still loading, that took a while, in which the camera may have come back.
      const track = camera.track.get();
      // A muted track would show the old effect, or none, for a moment when it comes back; a new one starts right.
      if (!track || track.isMuted) return camera.drop();
      const problem = await applyEffect(track);
      if (problem) await camera.close(problem);
    },
    async dispose() {
      unwatch();
      devices.dispose();
      mutedTalk.dispose();
      noise.dispose();
      picture.dispose();
      microphone.dispose();
      camera.dispose();
      await background.dispose();
    },
  };
}
