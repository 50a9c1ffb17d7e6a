import { createLocalTracks, type LocalAudioTrack, type LocalVideoTrack, Track } from 'livekit-client';
import type { CameraFormat } from '../camera/cameraFormat';
import { microphoneCapture } from '../sound/noise/microphoneCapture';
import type { NoiseChoice } from '../sound/noise/types';
import type { DeviceKind, MediaProblem } from '../types';
import { classifyMediaError } from './classifyMediaError';

export interface Acquired {
  microphone?: LocalAudioTrack;
  camera?: LocalVideoTrack;
  microphoneProblem?: MediaProblem;
  cameraProblem?: MediaProblem;
}

interface Wanted {
  microphone: boolean;
  camera: boolean;
  noise: NoiseChoice;
  /** What the camera is opened with. */
  format: CameraFormat;
}

/**
 * Opens camera and microphone with one question to the user. Where both together fail, each is tried alone, so that a
 * missing camera does not cost the microphone; not after a refusal, though, unless the browser says that the one is
 * allowed: nobody is asked twice.
 */
export async function acquireTracks(wanted: Wanted, deviceIds: Partial<Record<DeviceKind, string>>): Promise<Acquired> {
  try {
    return await open(wanted, deviceIds);
  } catch (error) {
    const problem = await explain(error);
    if (!wanted.microphone || !wanted.camera) return blame(wanted, problem);
    const refused = problem.code.startsWith('permission-denied');
    const alone = async (one: Wanted) => {
      if (refused && !(await isGranted(one.camera ? 'camera' : 'microphone'))) return blame(one, problem);
      return acquireTracks(one, deviceIds);
    };
    const microphone = await alone({ ...wanted, camera: false });
    return { ...microphone, ...(await alone({ ...wanted, microphone: false })) };
  }
}

/** The problem behind an exception of getUserMedia, as things stand now. */
export async function explain(error: unknown): Promise<MediaProblem> {
  const devices = (await navigator.mediaDevices?.enumerateDevices().catch(() => [])) ?? [];
  return classifyMediaError(error, {
    secureContext: isSecureContext && navigator.mediaDevices !== undefined,
    hasDevices: devices.some(({ kind }) => kind !== 'audiooutput'),
    asked: 'devices',
  });
}

async function open(
  { microphone, camera, noise, format }: Wanted,
  deviceIds: Partial<Record<DeviceKind, string>>,
): Promise<Acquired> {
  const tracks = await createLocalTracks({
    audio: microphone && microphoneCapture(deviceIds.audioinput, noise),
    // An "ideal" id: a device that is not there today is no reason to fail.
    video: camera && {
      deviceId: { ideal: deviceIds.videoinput ?? 'default' },
      resolution: format,
    },
  });
  const acquired: Acquired = {};
  for (const track of tracks) {
    if (track.kind === Track.Kind.Audio) acquired.microphone = track as LocalAudioTrack;
    else acquired.camera = track as LocalVideoTrack;
  }
  return acquired;
}

function blame({ microphone, camera }: Omit<Wanted, 'noise' | 'format'>, problem: MediaProblem): Acquired {
  return { ...(microphone && { microphoneProblem: problem }), ...(camera && { cameraProblem: problem }) };
}

async function isGranted(name: 'camera' | 'microphone'): Promise<boolean> {
  try {
    return (await navigator.permissions.query({ name: name as PermissionName })).state === 'granted';
  } catch {
    // Firefox and Safari do not say; then we do not ask again.
    return false;
  }
}
