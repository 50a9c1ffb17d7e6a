import type { BackgroundEffect, BackgroundState } from './background/types';
import type { Picture } from './camera/Picture';
import type { PictureSettings } from './camera/PictureSettings';
import { openLocalMedia } from './media/openLocalMedia';
import { createReadable, type Readable } from './readable';
import type { NoiseChoice, NoiseState } from './sound/noise/types';
import type { DeviceKind, DeviceLists, InitialMedia, MediaNotice, MediaProblem, TrackState } from './types';

export interface PreviewOptions {
  microphone: boolean;
  camera: boolean;
  deviceIds?: Partial<Record<DeviceKind, string>>;
  background?: BackgroundEffect;
  noise?: NoiseChoice;
  picture?: PictureSettings;
}

/** Camera and microphone before a call. Starts by itself; joining never has to wait for it. */
export interface Preview {
  readonly microphone: Readable<TrackState>;
  readonly camera: Readable<TrackState>;
  readonly devices: Readable<DeviceLists>;
  readonly chosen: Readable<Partial<Record<DeviceKind, string>>>;
  /** What stands in the way of both, such as a denied permission; problems of one are in its state. */
  readonly problem: Readable<MediaProblem | undefined>;
  readonly notice: Readable<MediaNotice | undefined>;
  readonly background: Readable<BackgroundState>;
  readonly noise: Readable<NoiseState>;
  readonly picture: Pick<Picture, 'state' | 'isDark' | 'set'>;
  /** 0 to 1, about 15 times a second while somebody looks. */
  readonly level: Readable<number>;
  setMicrophone(on: boolean): Promise<void>;
  setCamera(on: boolean): Promise<void>;
  select(kind: DeviceKind, deviceId: string): Promise<void>;
  setBackground(effect: BackgroundEffect): Promise<void>;
  setNoise(choice: NoiseChoice): Promise<void>;
  /** Asks for the devices again, after the user has repaired something. */
  retry(): Promise<void>;
  /** Shows our own picture in the element until the returned function is called. */
  attach(element: HTMLVideoElement): () => void;
  /** Hands over what is live; the preview is over then. */
  takeTracks(): InitialMedia;
  /** Stops what was not handed over. */
  dispose(): Promise<void>;
}

const NO_EFFECT: BackgroundEffect = { kind: 'none' };

/** Opens what is wanted, with one question for both. */
export function createPreview(options: PreviewOptions): Preview {
  const { deviceIds = {}, background = NO_EFFECT, noise = 'browser', picture } = options;
  const local = openLocalMedia({ deviceIds, background, noise, picture }, Date.now);
  const { microphone, camera } = local;
  const problem = createReadable<MediaProblem | undefined>(undefined);
  const judge = () => {
    const [one, other] = [microphone.state.get().problem, camera.state.get().problem];
    problem.set(one && other && one.code === other.code ? one : undefined);
  };
  const ends = [microphone.state.subscribe(judge), camera.state.subscribe(judge)];
  let wanted = { microphone: options.microphone, camera: options.camera };
  let taken = false;
  void local.start(wanted);

  return {
    microphone: microphone.state,
    camera: camera.state,
    devices: local.devices,
    chosen: local.chosen,
    problem,
    notice: local.notice,
    background: local.background,
    noise: local.noise,
    picture: local.picture,
    level: local.level,
    setMicrophone(on) {
      wanted = { ...wanted, microphone: on };
      return microphone.set(on);
    },
    setCamera(on) {
      wanted = { ...wanted, camera: on };
      return camera.set(on);
    },
    select: local.switchDevice,
    setBackground: local.setBackground,
    setNoise: local.setNoise,
    retry: () => local.start(wanted),
    attach(element) {
      let shown = camera.track.get();
      shown?.attach(element);
      const unfollow = camera.track.subscribe(() => {
        shown?.detach(element);
        shown = camera.track.get();
        shown?.attach(element);
      });
      return () => {
        unfollow();
        shown?.detach(element);
      };
    },
    takeTracks() {
      taken = true;
      for (const end of ends) end();
      return {
        microphone: { enabled: wanted.microphone },
        camera: { enabled: wanted.camera },
        deviceIds: local.chosen.get(),
        background: local.effect(),
        noise: local.noise.get().choice,
        picture: local.picture.state.get().settings,
        local,
      };
    },
    async dispose() {
      for (const end of ends) end();
      if (!taken) await local.dispose();
    },
  };
}
