import type { LocalAudioTrack, LocalVideoTrack } from 'livekit-client';
import { expect, test } from 'vitest';
import { createReadable } from '../readable';
import type { DeviceKind, DeviceLists, MediaNotice, MediaProblem, TrackState } from '../types';
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
    const state = createReadable<TrackState>({ enabled: true, wanted: true, pending: false });
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
      set: async (on) => {
        if (on && readable.get() === undefined) readable.set(track as unknown as T);
        state.set({ ...state.get(), enabled: on });
      },
      setProblem: (problem) => problems.push(problem?.code),
      drop: () => readable.set(undefined),
      close: async (problem) => {
        problems.push(problem?.code);
        readable.set(undefined);
        state.set({ ...state.get(), enabled: false });
      },
      dispose() {},
    };
    /** LiveKit changes over by itself. */
    const jumpTo = (next: string) => {
      deviceId = next;
      state.set({ ...state.get(), deviceId });
    };
    return { handle, problems, state, track, jumpTo, deviceId: () => deviceId };
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
  const why = async (): Promise<MediaProblem> => ({ code: 'device-busy' });
  const follow = followDevices({ why, devices, microphone: microphone.handle, camera: camera.handle, chosen, tell });
  /** What follows is promises only. */
  const settle = async () => {
    for (let step = 0; step < 40; step += 1) await Promise.resolve();
  };
  const list = (cameras: string[]) => {
    const device = (deviceId: string) => ({ deviceId, label: `The ${deviceId}` });
    lists.set({ audioinput: [device('default')], videoinput: cameras.map(device), audiooutput: [] });
  };
  const plug = async (cameras: string[]) => {
    list(cameras);
    changed();
    await settle();
  };
  return { camera, chosen, notices, plug, list, settle, follow };
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

test('a camera on which livekit-client has gone on by itself is told as well, once', async () => {
  const { camera, notices, plug, list, settle } = setUp();
  await plug(['built-in', 'usb']);
  list(['built-in']);
  camera.jumpTo('built-in');
  await settle();
  await plug(['built-in']);
  expect(notices).toEqual([{ kind: 'device-lost', device: 'videoinput', label: 'The usb' }]);
});

test('the only camera is on again when it is back, and another one is not', async () => {
  const { camera, notices, plug, list, settle, follow } = setUp();
  await plug(['usb']);
  list([]);
  follow.onLost('videoinput');
  await settle();
  expect(camera.problems).toEqual(['device-missing']);
  await plug(['another']);
  expect(camera.handle.track.get()).toBeUndefined();
  await plug(['another', 'usb']);
  expect(camera.handle.track.get()).toBeDefined();
  expect(notices.map(({ kind }) => kind)).toEqual(['device-lost', 'device-returned']);
});

test('a camera that does not open leaves us on the one before', async () => {
  const { camera, plug, follow } = setUp();
  await plug(['built-in', 'usb']);
  const open = camera.track.setDeviceId;
  camera.track.setDeviceId = async (next) => {
    if (next.ideal === 'built-in') throw new DOMException('In use', 'NotReadableError');
    await open(next);
  };
  await follow.use('videoinput', 'built-in');
  expect(camera.deviceId()).toBe('usb');
  expect(camera.problems.at(-1)).toBe('device-busy');
});

test('what vanishes while it is off comes back on what is there, and on the chosen one where that is back', async () => {
  const { camera, chosen, notices, plug } = setUp();
  chosen.set({ videoinput: 'usb' });
  await plug(['built-in', 'usb']);
  const asked: unknown[] = [];
  camera.track.isMuted = true;
  // One that is off only notes what it will open.
  camera.track.setDeviceId = async (next) => void asked.push(next);
  await plug(['built-in']);
  await plug(['built-in', 'another']);
  await plug(['built-in', 'usb']);
  expect(asked).toEqual([{ ideal: 'built-in' }, { ideal: 'usb' }]);
  expect(notices).toEqual([]);
});

test('a camera that fails late leaves the one alone that was chosen after it', async () => {
  const { camera, plug, follow } = setUp();
  await plug(['built-in', 'usb', 'front']);
  let fail = (_error: unknown) => {};
  const open = camera.track.setDeviceId;
  camera.track.setDeviceId = async (next) => {
    if (next.ideal !== 'built-in') return open(next);
    await new Promise((_, reject) => {
      fail = reject;
    });
  };
  const first = follow.use('videoinput', 'built-in');
  await follow.use('videoinput', 'front');
  fail(new DOMException('In use', 'NotReadableError'));
  expect(await first).toBe(false);
  expect(camera.deviceId()).toBe('front');
  expect(camera.problems.at(-1)).toBeUndefined();
});

test('a camera that is chosen while another one opens is the one that is shown', async () => {
  const { camera, follow, settle } = setUp();
  camera.handle.drop();
  camera.state.set({ enabled: false, wanted: true, pending: true });
  await follow.use('videoinput', 'front');
  // It is there, and is being prepared.
  await camera.handle.set(true);
  await settle();
  expect(camera.deviceId()).toBe('front');
});

test('a camera that is back in the hands of another program is not said to be in use', async () => {
  const { camera, chosen, notices, plug } = setUp();
  chosen.set({ videoinput: 'usb' });
  await plug(['built-in', 'usb']);
  await plug(['built-in']);
  const open = camera.track.setDeviceId;
  camera.track.setDeviceId = async (next) => {
    if (next.ideal === 'usb') throw new DOMException('In use', 'NotReadableError');
    await open(next);
  };
  await plug(['built-in', 'usb']);
  expect(camera.deviceId()).toBe('built-in');
  expect(notices.map(({ kind }) => kind)).toEqual(['device-lost']);
});
