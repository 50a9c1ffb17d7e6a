import type { LocalAudioTrack, LocalVideoTrack } from 'livekit-client';
import { expect, test } from 'vitest';
import type { BackgroundState } from '../background/types';
import { PLAIN_PICTURE } from '../camera/PictureSettings';
import { createReadable } from '../readable';
import type { Acquired } from './acquireTracks';
import { createLocalMedia } from './createLocalMedia';

function fakeTrack(stopped: () => void): unknown {
  const track = {
    isMuted: false,
    constraints: { noiseSuppression: true },
    on: () => track,
    off: () => track,
    async mute() {
      track.isMuted = true;
    },
    async unmute() {
      track.isMuted = false;
    },
    getProcessor: () => undefined,
    getSourceTrackSettings: () => ({ deviceId: 'desk' }),
    stop: stopped,
  };
  return track;
}

/** Devices that open when the test says so. */
function scene() {
  const opening: ((acquired?: Acquired) => void)[] = [];
  let open = 0;
  const effects: unknown[] = [];
  let apply = async () => {};
  const give = (): unknown => {
    open += 1;
    return fakeTrack(() => {
      open -= 1;
    });
  };
  const lists = createReadable({ audioinput: [], videoinput: [], audiooutput: [] });
  const media = createLocalMedia({
    devices: { lists, refresh: async () => {}, onChange() {}, dispose() {} },
    background: {
      state: createReadable<BackgroundState>({ status: 'off', effect: { kind: 'none' } }),
      canAdjust: false,
      apply(track, effect) {
        effects.push([track, effect.kind]);
        return apply();
      },
      setFraming: async () => {},
      setPicture: async () => {},
      dispose: async () => {},
    },
    deviceIds: {},
    effect: { kind: 'none' },
    noise: 'browser',
    picture: PLAIN_PICTURE,
    now: () => 0,
    acquireFrom: ({ microphone, camera }) =>
      new Promise((resolve) => {
        opening.push(() =>
          resolve({
            ...(microphone ? { microphone: give() as LocalAudioTrack } : {}),
            ...(camera ? { camera: give() as LocalVideoTrack } : {}),
          }),
        );
      }),
  });
  const openAll = () => {
    for (const one of opening.splice(0)) one();
  };
  /** The effect takes until the returned function is called. */
  const holdUp = () => {
    let goOn = () => {};
    const wait = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    apply = () => wait;
    return goOn;
  };
  return { media, openAll, open: () => open, effects, holdUp };
}

test('who tries again while the camera is opening already opens it once', async () => {
  const { media, openAll, open } = scene();
  const camera = media.camera.set(true);
  const both = media.start({ microphone: true, camera: true });
  openAll();
  await Promise.all([camera, both]);
  expect(media.camera.state.get().enabled).toBe(true);
  expect(media.microphone.state.get().enabled).toBe(true);
  await media.dispose();
  expect(open()).toBe(0);
});

test('a camera that comes back while another background is being put on stays on, with that background', async () => {
  const { media, openAll, effects, holdUp } = scene();
  const opening = media.camera.set(true);
  openAll();
  await opening;
  const track = media.camera.track.get();
  await media.camera.set(false);
  const goOn = holdUp();
  const choosing = media.setBackground({ kind: 'blur', strength: 'light' });
  await media.camera.set(true);
  goOn();
  await choosing;
  expect(media.camera.track.get()).toBe(track);
  expect(media.camera.state.get().enabled).toBe(true);
  expect(effects.at(-1)).toEqual([track, 'blur']);
});
