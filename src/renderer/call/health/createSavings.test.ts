import type { LocalVideoTrack } from 'livekit-client';
import { expect, test } from 'vitest';
import type { BackgroundEffect, BackgroundState } from '../background/types';
import { createReadable } from '../readable';
import type { TrackState } from '../types';
import { createSavings } from './createSavings';
import type { Step } from './ladder';

const BLUR: BackgroundEffect = { kind: 'blur', strength: 'light' };

/** How long it takes to change them. */
interface Until {
  background?: Promise<void>;
  camera?: Promise<void>;
}

/** Someone with a blurred camera among so many others; what is done is written down. */
function scene({ videos = 9, mayUseCamera = true, isLent = false, until = {} as Until } = {}) {
  let effect: BackgroundEffect = BLUR;
  const background = createReadable<BackgroundState>({ status: 'on', effect });
  const state = createReadable<TrackState>({ enabled: true, wanted: true, pending: false });
  const done: string[] = [];
  const budgets: (number | undefined)[] = [];
  const own: Step[] = [];
  const setBackground = async (wanted: BackgroundEffect) => {
    done.push(`background ${wanted.kind}`);
    effect = wanted;
    await until.background;
    background.set({ status: wanted.kind === 'none' ? 'off' : 'on', effect: wanted });
  };
  const setCamera = async (enabled: boolean) => {
    done.push(`camera ${enabled ? 'on' : 'off'}`);
    state.set({ ...state.get(), wanted: enabled, pending: true });
    await until.camera;
    state.set({ enabled, wanted: enabled, pending: false });
  };
  const camera = {
    state,
    track: createReadable<LocalVideoTrack | undefined>(undefined),
    ready: createReadable<LocalVideoTrack | undefined>(undefined),
    set: setCamera,
    setProblem() {},
    drop() {},
    async close() {},
    dispose() {},
  };
  const picture = {
    async limit(format?: { height: number }) {
      done.push(format ? `at most ${format.height} lines` : 'as many lines as chosen');
    },
  };
  const savings = createSavings({
    local: { camera, picture, background, effect: () => effect, setBackground },
    setVideoBudget: (count) => budgets.push(count),
    videosShown: () => videos,
    mayUseCamera: () => mayUseCamera,
    onOwnChoice: (step) => own.push(step),
    isLent,
  });
  return { savings, done, budgets, own, state, setBackground, setCamera, effect: () => effect };
}

/** What takes until it is told to be over. */
function later() {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve: () => resolve() };
}

/** What was begun by a step is over. */
const settled = () => new Promise((resolve) => setTimeout(resolve));

test('only what is there can be given up', async () => {
  const { savings, setBackground, setCamera } = scene({ videos: 3 });
  const can = () => (['background', 'send', 'videos', 'videosOff', 'cameraOff'] as const).filter(savings.canTake);
  expect(can()).toEqual(['background', 'send', 'videosOff', 'cameraOff']);
  await setBackground({ kind: 'none' });
  expect(can()).toEqual(['send', 'videosOff', 'cameraOff']);
  await setCamera(false);
  expect(can()).toEqual(['videosOff']);
  expect(scene({ videos: 5 }).savings.canTake('videos')).toBe(true);
  expect(scene({ videos: 0 }).savings.canTake('videosOff')).toBe(false);
});

test('the background comes back as it was', async () => {
  const { savings, done, effect, own } = scene();
  savings.take('background');
  await settled();
  expect(effect()).toEqual({ kind: 'none' });
  savings.takeBack('background');
  await settled();
  expect(effect()).toEqual(BLUR);
  expect(done).toEqual(['background none', 'background blur']);
  expect(own).toEqual([]);
});

test('few pictures of others, none, and as many as before', () => {
  const { savings, budgets } = scene();
  for (const step of ['send', 'videos', 'videosOff'] as const) savings.take(step);
  for (const step of ['videosOff', 'videos', 'send'] as const) savings.takeBack(step);
  expect(budgets).toEqual([undefined, 4, 0, 4, undefined, undefined]);
});

test('our camera goes off and on again, and stays off where it has been forbidden meanwhile', async () => {
  const { savings, done, own } = scene();
  savings.take('cameraOff');
  await settled();
  savings.takeBack('cameraOff');
  await settled();
  expect(done).toEqual(['camera off', 'camera on']);
  expect(own).toEqual([]);

  const forbidden = scene({ mayUseCamera: false });
  forbidden.savings.take('cameraOff');
  await settled();
  forbidden.savings.takeBack('cameraOff');
  await settled();
  expect(forbidden.done).toEqual(['camera off']);
});

test('what the person has taken back by hand is theirs: it is told once, and left as they want it', async () => {
  const { savings, own, done, setBackground, setCamera } = scene();
  savings.take('background');
  savings.take('cameraOff');
  await settled();
  await setCamera(true);
  await setBackground({ kind: 'image', url: 'sea.jpg' });
  await setBackground(BLUR);
  expect(own).toEqual(['cameraOff', 'background']);
  const before = done.length;
  savings.takeBack('cameraOff');
  savings.takeBack('background');
  await settled();
  expect(done).toHaveLength(before);
});

test('after its end nobody is listened to', async () => {
  const { savings, own, setCamera } = scene();
  savings.take('cameraOff');
  await settled();
  savings.dispose();
  await setCamera(true);
  expect(own).toEqual([]);
});

test('the call that lent its devices has them back with the background that they had', async () => {
  for (const isLent of [true, false]) {
    const { savings, effect } = scene({ isLent });
    savings.take('background');
    await settled();
    savings.dispose();
    await settled();
    expect(effect()).toEqual(isLent ? BLUR : { kind: 'none' });
  }
});

test('whoever chooses no background while it is spared is not given the other one back', async () => {
  const { savings, setBackground, effect } = scene();
  savings.take('background');
  await settled();
  await setBackground({ kind: 'none' });
  savings.takeBack('background');
  await settled();
  expect(effect()).toEqual({ kind: 'none' });
});

test('what one step does is not taken for the person, also where another has just been done', async () => {
  const background = later();
  const camera = later();
  const { savings, done, own, state } = scene({ until: { background: background.promise, camera: camera.promise } });
  savings.take('background');
  savings.take('cameraOff');
  background.resolve();
  await settled();
  // The device tells something of itself, and is not off yet.
  state.set({ ...state.get(), deviceId: 'front' });
  camera.resolve();
  await settled();
  expect(own).toEqual([]);
  savings.takeBack('cameraOff');
  await settled();
  expect(done).toEqual(['background none', 'camera off', 'camera on']);
});

test('a camera that the person has turned on is not turned on again, also where a step was under way then', async () => {
  const background = later();
  const { savings, done, own, setCamera } = scene({ until: { background: background.promise } });
  savings.take('cameraOff');
  await settled();
  savings.take('background');
  await setCamera(true);
  await setCamera(false);
  expect(own).toEqual(['cameraOff']);
  background.resolve();
  await settled();
  savings.takeBack('cameraOff');
  await settled();
  expect(done).toEqual(['camera off', 'background none', 'camera on', 'camera off']);
});
