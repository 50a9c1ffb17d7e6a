import type { LocalAudioTrack, LocalVideoTrack } from 'livekit-client';
import { expect, test } from 'vitest';
import { createReadable } from '../readable';
import type { DeviceKind, DeviceLists, MediaNotice, TrackState } from '../types';
import type { OwnTrack } from './createOwnTrack';
import { followDevices } from './followDevices';

/** A camera and a microphone that can be switched among devices, and a desk where devices come and go. */
function setUp() {
  const lists = createReadable<DeviceLists>({ audioinput: [], videoinput: [], audiooutput: [] });
  const chosen = createReadable<Partial<Record<DeviceKind, string>>>({});
  const notices: Omit<MediaNotice, 'id'>[] = [];
  let changed = () => {};
  const own = <T extends LocalAudioTrack | LocalVideoTrack>(start: string) => {
    let deviceId = start;
    const state = createReadable<TrackState>({ enabled: true, pending: false });
    const track = {
      isMuted: false,
      getSourceTrackSettings: () => ({ deviceId }),
      setDeviceId: async (next: { exact?: string; ideal?: string }) => {
        deviceId = next.exact ?? next.ideal ?? '';
        state.set({ ...state.get(), deviceId });
      },
    };
    const readable = createReadable(track as unknown as T | undefined);
    const problems: unknown[] = [];
    const handle: OwnTrack<T> = {
      state,
      track: readable,
      ready: readable,
      set: async () => {},
      setProblem: (problem) => problems.push(problem?.code),
      drop: () => readable.set(undefined),
      close: async (problem) => {
        problems.push(problem?.code);
        readable.set(undefined);
      },
    };
    return { handle, problems, state, deviceId: () => deviceId };
  };
  const camera = own<LocalVideoTrack>('usb');
  const microphone = own<LocalAudioTrack>('default');
  const devices = {
    lists,
    refresh: async () => {},
    onChange: (listener: () => void) => {
      changed = listener;
    },
    dispose: () => {},
  };
  const tell = (notice: Omit<MediaNotice, 'id'>) => void notices.push(notice);
  followDevices({ devices, microphone: microphone.handle, camera: camera.handle, chosen, tell });
  const plug = async (cameras: string[]) => {
    const device = (deviceId: string) => ({ deviceId, label: `The ${deviceId}` });
    lists.set({ audioinput: [device('default')], videoinput: cameras.map(device), audiooutput: [] });
    changed();
    // What follows is promises only.
    for (let step = 0; step < 20; step += 1) await Promise.resolve();
  };
  return { camera, chosen, notices, plug };
}

test('a camera that vanishes is replaced, and taken again when it is back', async () => {
  const { camera, chosen, notices, plug } = setUp();
  chosen.set({ videoinput: 'usb' });
  await plug(['built-in', 'usb']);
  expect(notices).toEqual([]);
  await plug(['built-in']);
  expect(camera.deviceId()).toBe('built-in');
  expect(notices).toEqual([{ kind: 'device-lost', device: 'videoinput', label: 'The usb' }]);
  await plug(['built-in', 'usb']);
  expect(camera.deviceId()).toBe('usb');
  expect(notices.at(-1)).toEqual({ kind: 'device-returned', device: 'videoinput', label: 'The usb' });
});

test('a new camera changes nothing by itself', async () => {
  const { camera, notices, plug } = setUp();
  await plug(['usb']);
  await plug(['another', 'usb']);
  expect([camera.deviceId(), notices]).toEqual(['usb', []]);
});

test('where no camera is left, the camera is off and says why', async () => {
  const { camera, notices, plug } = setUp();
  await plug(['usb']);
  await plug([]);
  expect(camera.handle.track.get()).toBeUndefined();
  expect(camera.problems).toEqual(['device-missing']);
  expect(notices).toEqual([{ kind: 'device-lost', device: 'videoinput', label: 'The usb' }]);
});
