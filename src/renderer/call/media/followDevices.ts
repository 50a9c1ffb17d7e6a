import type { LocalAudioTrack, LocalVideoTrack } from 'livekit-client';
import type { Readable } from '../readable';
import type { Device, DeviceKind, MediaNotice } from '../types';
import { explain } from './acquireTracks';
import type { Devices } from './createDevices';
import type { OwnTrack } from './createOwnTrack';

type Own = OwnTrack<LocalAudioTrack> | OwnTrack<LocalVideoTrack>;

interface FollowParts {
  devices: Devices;
  microphone: OwnTrack<LocalAudioTrack>;
  camera: OwnTrack<LocalVideoTrack>;
  chosen: Readable<Partial<Record<DeviceKind, string>>>;
  tell(notice: Omit<MediaNotice, 'id'>): void;
}

/** Keeps the tracks on devices that exist: the default where one vanishes, the chosen one when it is back. */
export function followDevices({ devices, microphone, camera, chosen, tell }: FollowParts) {
  const lastUsed = new Map<DeviceKind, Device>();

  /** Problems are in the track's state. */
  const use = async (own: Own, deviceId: string) => {
    const track = own.track.get();
    if (!track) return;
    try {
      await track.setDeviceId({ exact: deviceId });
      own.setProblem(undefined);
    } catch (error) {
      own.setProblem(await explain(error));
    }
  };

  const follow = async (kind: DeviceKind, own: Own) => {
    const track = own.track.get();
    const list = devices.lists.get()[kind];
    const has = (deviceId: string | undefined) => list.some((device) => device.deviceId === deviceId);
    if (!track || track.isMuted) return;
    const before = lastUsed.get(kind);
    const used = track.getSourceTrackSettings().deviceId;
    const wish = chosen.get()[kind];
    if (wish !== undefined && wish !== used && has(wish)) {
      await use(own, wish);
      tell({ kind: 'device-returned', device: kind, label: list.find(({ deviceId }) => deviceId === wish)?.label });
    } else if (before && !has(before.deviceId)) {
      const [fallback] = list;
      // livekit-client may have changed over already; what it cannot know is that nothing is left.
      if (!fallback) {
        own.drop();
        await own.set(false);
        own.setProblem({ code: 'device-missing' });
      } else if (!has(used)) await use(own, fallback.deviceId);
      tell({ kind: 'device-lost', device: kind, label: before.label });
    }
    remember(kind, own);
  };

  const remember = (kind: DeviceKind, own: Own) => {
    const deviceId = own.track.get()?.getSourceTrackSettings().deviceId;
    const device = devices.lists.get()[kind].find((known) => known.deviceId === deviceId);
    if (device) lastUsed.set(kind, device);
    else if (!own.track.get()) lastUsed.delete(kind);
  };
  const rememberBoth = () => {
    remember('audioinput', microphone);
    remember('videoinput', camera);
  };
  let outputWasThere = true;
  devices.onChange(() => {
    void follow('audioinput', microphone);
    void follow('videoinput', camera);
    const output = chosen.get().audiooutput;
    const isThere = output === undefined || devices.lists.get().audiooutput.some(({ deviceId }) => deviceId === output);
    if (isThere !== outputWasThere) tell({ kind: isThere ? 'device-returned' : 'device-lost', device: 'audiooutput' });
    outputWasThere = isThere;
  });
  // Not at every change of the lists: while a device is missing, the one before is still what we compare with.
  microphone.state.subscribe(rememberBoth);
  camera.state.subscribe(rememberBoth);

  return { use };
}
