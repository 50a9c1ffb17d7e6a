import type { LocalVideoTrack } from 'livekit-client';
import { expect, test } from 'vitest';
import type { MediaProblem } from '../types';
import { createOwnTrack } from './createOwnTrack';

function fakeCamera() {
  let stopped = false;
  const listeners = new Map<string, Set<() => void>>();
  const camera = {
    isMuted: false,
    on(event: string, listener: () => void) {
      listeners.set(event, (listeners.get(event) ?? new Set()).add(listener));
      return camera;
    },
    off: () => camera,
    mute: async () => camera,
    unmute: async () => camera,
    stop: () => {
      stopped = true;
    },
    getSourceTrackSettings: () => ({ deviceId: 'front' }),
  };
  const emit = (event: string) => {
    for (const listener of listeners.get(event) ?? []) listener();
  };
  /** The meeting server mutes it, or LiveKit where its device is gone. */
  const mute = () => {
    camera.isMuted = true;
    emit('muted');
  };
  return { track: camera as unknown as LocalVideoTrack, isStopped: () => stopped, emit, mute };
}

function setUp(prepare: () => Promise<MediaProblem | undefined>) {
  const told: string[] = [];
  const opened: ReturnType<typeof fakeCamera>[] = [];
  const shown: (LocalVideoTrack | undefined)[] = [];
  const own = createOwnTrack<LocalVideoTrack>({
    async open() {
      const camera = fakeCamera();
      opened.push(camera);
      return { track: camera.track };
    },
    prepare,
    onMuted: () => void told.push('muted'),
    onLost: () => void told.push('lost'),
  });
  own.ready.subscribe(() => shown.push(own.ready.get()));
  return { own, opened, shown, told };
}

test('a camera is shown to others only when what must be done before is done', async () => {
  let finish = (_problem: MediaProblem | undefined) => {};
  const preparing = new Promise<MediaProblem | undefined>((resolve) => {
    finish = resolve;
  });
  const { own, opened, shown } = setUp(() => preparing);
  const opening = own.set(true);
  await expect.poll(() => own.track.get()).toBe(opened[0]?.track);
  expect(shown).toEqual([]);
  finish(undefined);
  await opening;
  expect(shown).toEqual([opened[0]?.track]);
  expect(own.state.get()).toMatchObject({ enabled: true, pending: false });
});

test('a camera that is not fit to be shown is closed with the reason, every time anew', async () => {
  const { own, opened, shown } = setUp(async () => ({ code: 'background-failed' }));
  for (const attempt of [1, 2]) {
    await own.set(true);
    expect(opened.length).toBe(attempt);
    expect(opened.at(-1)?.isStopped()).toBe(true);
    expect(own.state.get()).toMatchObject({ enabled: false, problem: { code: 'background-failed' } });
  }
  expect(shown).toEqual([]);
});

test('a camera that becomes unfit while it is shown is taken away', async () => {
  const { own, opened, shown } = setUp(async () => undefined);
  await own.set(true);
  await own.close({ code: 'background-failed' });
  expect(shown).toEqual([opened[0]?.track, undefined]);
  expect(opened[0]?.isStopped()).toBe(true);
  expect(own.state.get()).toMatchObject({ enabled: false, problem: { code: 'background-failed' } });
});

test('nobody is blamed for muting where the device is gone', async () => {
  const { own, opened, told } = setUp(async () => undefined);
  await own.set(true);
  opened[0]?.mute();
  expect(told).toEqual(['muted']);
  await own.close();
  await own.set(true);
  opened[1]?.emit('ended');
  opened[1]?.mute();
  expect(told).toEqual(['muted', 'lost']);
});

test('a camera that opens when nobody needs it any more does not stay on', async () => {
  const camera = fakeCamera();
  let give = (_opened: { track: LocalVideoTrack }) => {};
  const own = createOwnTrack<LocalVideoTrack>({
    open: () =>
      new Promise((resolve) => {
        give = resolve;
      }),
    prepare: async () => undefined,
  });
  const opening = own.set(true);
  own.dispose();
  give({ track: camera.track });
  await opening;
  expect(camera.isStopped()).toBe(true);
  expect(own.track.get()).toBeUndefined();
});

test('a camera that is dropped on its way back from a mute is opened anew', async () => {
  const { own, opened } = setUp(async () => undefined);
  await own.set(true);
  await own.set(false);
  const back = own.set(true);
  // Another background was chosen before the device had opened.
  own.drop();
  await back;
  expect(opened).toHaveLength(2);
  expect(own.state.get()).toMatchObject({ enabled: true, pending: false });
});

/** One whose opening takes until it is told, as where the browser asks for permission. */
function slow(prepare = async (): Promise<MediaProblem | undefined> => undefined) {
  const opened: ReturnType<typeof fakeCamera>[] = [];
  let answer = (_opened: { track?: LocalVideoTrack; problem?: MediaProblem }) => {};
  const own = createOwnTrack<LocalVideoTrack>({
    open: () =>
      new Promise((resolve) => {
        answer = resolve;
      }),
    prepare,
  });
  const allow = () => {
    const camera = fakeCamera();
    opened.push(camera);
    answer({ track: camera.track });
  };
  return { own, opened, allow, refuse: () => answer({ problem: { code: 'permission-denied' } }) };
}

test('a camera that is called off while it opens is closed when it comes', async () => {
  const { own, opened, allow } = slow();
  const done = own.set(true);
  expect(own.state.get()).toMatchObject({ enabled: false, wanted: true, pending: true });
  void own.set(false);
  expect(own.state.get()).toMatchObject({ enabled: false, wanted: false, pending: true });
  allow();
  await done;
  expect(opened[0]?.isStopped()).toBe(true);
  expect(own.track.get()).toBeUndefined();
  expect(own.state.get()).toMatchObject({ enabled: false, wanted: false, pending: false });
});

test('a camera that is called off and wanted again while it opens is on', async () => {
  const { own, opened, allow } = slow();
  const done = own.set(true);
  void own.set(false);
  void own.set(true);
  allow();
  await done;
  expect(opened[0]?.isStopped()).toBe(false);
  expect(own.state.get()).toMatchObject({ enabled: true, wanted: true, pending: false });
});

test('nobody is told that a camera was refused that they had called off', async () => {
  const { own, refuse } = slow();
  const done = own.set(true);
  void own.set(false);
  refuse();
  await done;
  expect(own.state.get()).toMatchObject({ enabled: false, pending: false, problem: undefined });
});

test('a camera that is called off while it is prepared is never shown to others, unless it is wanted again', async () => {
  let finish = (_problem: MediaProblem | undefined) => {};
  const { own, opened, allow } = slow(
    () =>
      new Promise((resolve) => {
        finish = resolve;
      }),
  );
  const shown: unknown[] = [];
  own.ready.subscribe(() => shown.push(own.ready.get()));
  for (const isWantedAgain of [false, true]) {
    const done = own.set(true);
    allow();
    await expect.poll(() => own.track.get()).toBe(opened.at(-1)?.track);
    void own.set(false);
    if (isWantedAgain) void own.set(true);
    finish(undefined);
    await done;
    expect(own.state.get()).toMatchObject({ enabled: isWantedAgain, wanted: isWantedAgain, pending: false });
    expect(opened.at(-1)?.isStopped()).toBe(!isWantedAgain);
  }
  expect(shown).toEqual([opened[1]?.track]);
});
