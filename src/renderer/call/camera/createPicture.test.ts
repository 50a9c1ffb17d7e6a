import type { LocalVideoTrack } from 'livekit-client';
import { expect, test } from 'vitest';
import { createReadable } from '../readable';
import { createPicture } from './createPicture';
import { PLAIN_PICTURE } from './PictureSettings';
import type { PictureTables } from './pictureAdjustment';

/** A camera that does what its constraints say, and a place where tables go. */
function setUp({ capabilities = {}, canAdjust = true, obeys = true } = {}) {
  const asked: MediaTrackConstraints[] = [];
  let settings: Record<string, unknown> = { width: 1280, height: 720, frameRate: 30 };
  const raw = {
    label: 'Camera',
    readyState: 'live',
    getCapabilities: () => ({ height: { max: 1080 }, frameRate: { max: 60 }, ...capabilities }),
    getSettings: () => settings,
    async applyConstraints(constraints: MediaTrackConstraints) {
      asked.push(constraints);
      const ideal = (wish: unknown) => (wish as { ideal: number } | undefined)?.ideal;
      const { width, height, frameRate, advanced } = constraints;
      if (width) settings = { ...settings, width: ideal(width), height: ideal(height), frameRate: ideal(frameRate) };
      if (obeys) settings = { ...settings, ...advanced?.[0] };
    },
  };
  const events = new Map<string, () => void>();
  let encodings: Partial<RTCRtpEncodingParameters>[] = [{}, {}, {}];
  const track = {
    mediaStream: { getVideoTracks: () => [raw] },
    getProcessor: () => (canAdjust ? undefined : {}),
    on: (event: string, listener: () => void) => void events.set(event, listener),
    off: (event: string) => void events.delete(event),
    sender: {
      getParameters: () => ({ encodings: structuredClone(encodings) }),
      setParameters: async (next: { encodings: typeof encodings }) => {
        encodings = next.encodings;
      },
    },
  };
  const camera = createReadable(track as unknown as LocalVideoTrack | undefined);
  const light = createReadable<Uint32Array | undefined>(undefined);
  const tables: (PictureTables | undefined)[] = [];
  const picture = createPicture({
    track: camera,
    first: PLAIN_PICTURE,
    adjuster: {
      canAdjust,
      setFraming: async () => undefined,
      async setPicture(next) {
        tables.push(next);
      },
    },
    meter: light,
  });
  return { picture, asked, tables, light, events, encodings: () => encodings };
}

const dark = () => {
  const histogram = new Uint32Array(256);
  histogram[40] = 100;
  return histogram;
};

test('another size is asked of the open camera, and sent as it deserves', async () => {
  const { picture, asked, encodings } = setUp();
  await picture.set({ lines: 1080, frameRate: 60 });
  expect(asked.at(-1)).toMatchObject({ width: { ideal: 1920 }, frameRate: { ideal: 60, max: 60 } });
  expect(picture.state.get().gives).toEqual({ width: 1920, height: 1080, frameRate: 60 });
  expect(encodings().at(-1)).toMatchObject({ maxBitrate: 4_500_000, maxFramerate: 60, scaleResolutionDownBy: 1 });
});

test('what holds it back for now does not change the choice, nor does the choice lift what holds it back', async () => {
  const { picture } = setUp();
  await picture.limit({ width: 640, height: 360, frameRate: 15 });
  await picture.set({ lines: 1080 });
  expect(picture.state.get()).toMatchObject({ gives: { height: 360, frameRate: 15 }, settings: { lines: 1080 } });
  await picture.limit(undefined);
  expect(picture.state.get().gives).toMatchObject({ height: 1080, frameRate: 30 });
});

test('a camera that was opened anew is asked again', async () => {
  const { picture, asked, events } = setUp();
  await picture.set({ lines: 360 });
  const before = asked.length;
  await picture.set({ lines: 360 });
  expect(asked.length).toBe(before);
  events.get('restarted')?.();
  await picture.set({});
  expect(asked.length).toBe(before + 1);
});

test('tones become tables, unless the camera does it itself', async () => {
  const { picture, tables } = setUp();
  await picture.set({ brightness: 50 });
  expect(tables.at(-1)?.y[90]).toBeGreaterThan(100);
  await picture.set({ brightness: 0 });
  expect(tables.at(-1)).toBeUndefined();

  const capabilities = { exposureCompensation: { min: -2, max: 2, step: 0.5 } };
  const able = setUp({ capabilities });
  await able.picture.set({ brightness: 50 });
  expect(able.asked.at(-1)).toEqual({ advanced: [{ exposureCompensation: 1 }] });
  expect(able.tables).toEqual([]);

  // It offers the control and nothing happens.
  const deaf = setUp({ capabilities, obeys: false });
  await deaf.picture.set({ brightness: 50 });
  expect(deaf.tables.at(-1)?.y[90]).toBeGreaterThan(100);
});

test('low light follows the light, and says when a picture is dark', async () => {
  const { picture, tables, light } = setUp();
  const told: boolean[] = [];
  const stop = picture.isDark.subscribe(() => told.push(picture.isDark.get()));
  light.set(dark());
  expect(told).toEqual([]);
  light.set(dark());
  expect(told).toEqual([true]);
  stop();
  await picture.set({ lowLight: true });
  expect(tables.at(-1)?.y[40]).toBeGreaterThan(60);
  await picture.set({ lowLight: false });
  expect(tables.at(-1)).toBeUndefined();
});

test('where effects draw their own frames, their camera is left alone and no tone is offered', async () => {
  const { picture, asked } = setUp({ canAdjust: false });
  await picture.set({ lines: 360 });
  expect(asked).toEqual([]);
  expect(picture.state.get().can).toMatchObject({ tones: [], lowLight: false });
});
