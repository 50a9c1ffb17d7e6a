import type { LocalAudioTrack, LocalVideoTrack } from 'livekit-client';
import type { Readable } from '../readable';
import type { Device, DeviceKind, MediaNotice, MediaProblem } from '../types';
import { explain } from './acquireTracks';
import type { Devices } from './createDevices';
import type { OwnTrack } from './createOwnTrack';

type Own = OwnTrack<LocalAudioTrack> | OwnTrack<LocalVideoTrack>;
type InputKind = 'audioinput' | 'videoinput';

interface FollowParts {
  devices: Devices;
  microphone: OwnTrack<LocalAudioTrack>;
  camera: OwnTrack<LocalVideoTrack>;
  chosen: Readable<Partial<Record<DeviceKind, string>>>;
  tell(notice: Omit<MediaNotice, 'id'>): void;
  /** What is behind an exception of the browser's. */
  why?: (error: unknown) => Promise<MediaProblem>;
}

/**
 * Keeps the tracks on devices that exist: another one where one vanishes, the chosen one when it is back. Where none is
 * left the track is off, and on again when the device that it was on returns.
 */
export function followDevices({ devices, microphone, camera, chosen, tell, why = explain }: FollowParts) {
  const lastUsed = new Map<DeviceKind, Device>();
  /** What was in use when nothing was left. */
  const awaited = new Map<DeviceKind, Device>();
  /** What a track that is off comes back on, where that is no longer what it was on; by their ids. */
  const due = new Map<InputKind, string>();
  /** What was chosen while another was opening; by their ids. */
  const chosenLate = new Map<InputKind, string>();
  /** How often a device was changed: one that fails late must not undo a newer choice. */
  const changes: Record<InputKind, number> = { audioinput: 0, videoinput: 0 };
  const ownOf = (kind: InputKind): Own => (kind === 'audioinput' ? microphone : camera);
  const idOf = (own: Own) => own.track.get()?.getSourceTrackSettings().deviceId;
  const has = (kind: DeviceKind, deviceId: string | undefined) =>
    devices.lists.get()[kind].some((device) => device.deviceId === deviceId);

  /** Whether it is in use now. Problems are in the track's state. */
  const use = async (kind: InputKind, deviceId: string): Promise<boolean> => {
    const own = ownOf(kind);
    const track = own.track.get();
    if (!track) {
      if (own.state.get().pending) chosenLate.set(kind, deviceId);
      return false;
    }
    const before = idOf(own);
    changes[kind] += 1;
    const mine = changes[kind];
    try {
      await track.setDeviceId(wishFor(kind, deviceId));
      own.setProblem(undefined);
      return true;
    } catch (error) {
      const problem = await why(error);
      if (mine !== changes[kind]) return false;
      // What was in use is closed by now; better the old device than none.
      if (before === undefined || before === deviceId || !(await goesBack(track, wishFor(kind, before)))) {
        await own.close(problem);
      } else own.setProblem(problem);
      return false;
    }
  };

  const bring = async (kind: InputKind) => {
    const own = ownOf(kind);
    const track = own.track.get();
    const expected = awaited.get(kind);
    if (!track && expected && has(kind, expected.deviceId)) {
      awaited.delete(kind);
      await own.set(true);
      if (own.track.get()) tell({ kind: 'device-returned', device: kind, label: expected.label });
    }
    if (!track) return;
    if (track.isMuted) return retarget(kind, track);
    due.delete(kind);
    const before = lastUsed.get(kind);
    const used = idOf(own);
    const wish = chosen.get()[kind];
    if (wish !== undefined && wish !== used && has(kind, wish)) {
      const label = devices.lists.get()[kind].find(({ deviceId }) => deviceId === wish)?.label;
      // There, and perhaps in another program's hands.
      if (await use(kind, wish)) tell({ kind: 'device-returned', device: kind, label });
    } else if (before && !has(kind, before.deviceId)) {
      const [fallback] = devices.lists.get()[kind];
      // livekit-client may have changed over already; what it cannot know is that nothing is left.
      if (!fallback) await giveUp(kind);
      else if (!has(kind, used)) await use(kind, fallback.deviceId);
      tell({ kind: 'device-lost', device: kind, label: before.label });
    }
    remember(kind);
  };

  /** One that is off opens nothing, and comes back on a device that is there: what it was on may have been demanded. */
  const retarget = async (kind: InputKind, track: LocalAudioTrack | LocalVideoTrack) => {
    const wish = chosen.get()[kind];
    const used = track.getSourceTrackSettings().deviceId;
    const [other] = devices.lists.get()[kind];
    const next = has(kind, wish) ? wish : has(kind, used) ? used : other?.deviceId;
    if (next === undefined || next === (due.get(kind) ?? used)) return;
    due.set(kind, next);
    // Only noted, unless it is being switched on at this very moment; then its own state tells what became of it.
    await track.setDeviceId(wishFor(kind, next)).catch(() => undefined);
  };

  const giveUp = async (kind: InputKind) => {
    const before = lastUsed.get(kind);
    if (before) awaited.set(kind, before);
    await ownOf(kind).close({ code: 'device-missing' });
  };

  /** One after the other: what one changes, the next sees. */
  let queue = Promise.resolve();
  const follow = (kind: InputKind) => {
    queue = queue.then(() => bring(kind));
  };

  /** In a call livekit-client has tried to go on with another device, and has muted the track where it could not. */
  const bringBack = async (kind: InputKind) => {
    await devices.refresh();
    const before = lastUsed.get(kind);
    if (devices.lists.get()[kind].length === 0) await giveUp(kind);
    else {
      const own = ownOf(kind);
      own.drop();
      await own.set(true);
    }
    tell({ kind: 'device-lost', device: kind, label: before?.label });
  };

  const onLost = (kind: InputKind) => {
    queue = queue.then(() => bringBack(kind));
  };

  const remember = (kind: InputKind) => {
    const own = ownOf(kind);
    const deviceId = idOf(own);
    const device = devices.lists.get()[kind].find((known) => known.deviceId === deviceId);
    if (device) lastUsed.set(kind, device);
    else if (!own.track.get() && !awaited.has(kind)) lastUsed.delete(kind);
  };
  const onState = (kind: InputKind) => () => {
    const own = ownOf(kind);
    const late = chosenLate.get(kind);
    if (late !== undefined && (own.track.get() || !own.state.get().pending)) {
      chosenLate.delete(kind);
      if (late !== idOf(own)) void use(kind, late);
    }
    if (own.state.get().enabled) awaited.delete(kind);
    const before = lastUsed.get(kind);
    const isOther = before !== undefined && own.track.get() !== undefined && before.deviceId !== idOf(own);
    // livekit-client is quicker than the list: whether the device before is gone, the list will tell.
    if (isOther) void devices.refresh().then(() => follow(kind));
    else remember(kind);
  };
  let outputWasThere = true;
  devices.onChange(() => {
    follow('audioinput');
    follow('videoinput');
    const output = chosen.get().audiooutput;
    const isThere = output === undefined || has('audiooutput', output);
    if (isThere !== outputWasThere) tell({ kind: isThere ? 'device-returned' : 'device-lost', device: 'audiooutput' });
    outputWasThere = isThere;
  });
  // Not at every change of the lists: while a device is missing, the one before is still what we compare with.
  microphone.state.subscribe(onState('audioinput'));
  camera.state.subscribe(onState('videoinput'));

  return { use, onLost };
}

/** A camera that vanishes is followed by another at once, which livekit-client does only where none is demanded. */
function wishFor(kind: InputKind, deviceId: string): ConstrainDOMString {
  return kind === 'videoinput' ? { ideal: deviceId } : { exact: deviceId };
}

async function goesBack(track: LocalAudioTrack | LocalVideoTrack, wish: ConstrainDOMString): Promise<boolean> {
  try {
    await track.setDeviceId(wish);
    return true;
  } catch (error) {
    console.warn('The device before does not open any more', error);
    return false;
  }
}
