import { expect, test } from 'vitest';
import { shareCapture, shareEncodings, sharePublication, sourceConstraints } from './shareOptions';

const large = { width: 2560, height: 1440 };

test('a shared text keeps its size on every layer, whatever takes its place later; a film keeps its frames', () => {
  const text = sharePublication('text', { width: 800, height: 600 });
  const [low] = text.screenShareSimulcastLayers ?? [];
  // livekit-client scales a layer by what the picture is larger than it.
  expect(low?.width).toBeGreaterThan(7680);
  expect(low?.height).toBeGreaterThan(4320);
  expect(text).toMatchObject({ videoCodec: 'vp8', degradationPreference: 'maintain-resolution' });
  expect(shareEncodings('text', large).low).toMatchObject({ scaleResolutionDownBy: 1, maxFramerate: 2 });
  const film = sharePublication('motion', { width: 1920, height: 1080 });
  expect(film.screenShareEncoding?.maxFramerate).toBe(30);
  expect(film.screenShareSimulcastLayers?.[0]).toMatchObject({ width: 960, height: 540 });
});

test('nothing is sent that was not asked for', () => {
  expect(shareCapture({ content: 'text', audio: true }, true)).toMatchObject({ contentHint: 'text' });
  expect(shareCapture({ content: 'motion', audio: false }, true)).toMatchObject({
    audio: false,
    systemAudio: 'exclude',
  });
});

test('what we play ourselves is left out, or cancelled where the system cannot leave it out', () => {
  const sound = (leavesOut: boolean) => shareCapture({ content: 'text', audio: true }, leavesOut).audio;
  expect(sound(true)).toMatchObject({ restrictOwnAudio: true, echoCancellation: false, channelCount: 2 });
  expect(sound(false)).toMatchObject({ restrictOwnAudio: true, echoCancellation: true });
});

test('a limit holds for the source and for each layer', () => {
  expect(sourceConstraints('text', {})).toEqual({});
  expect(sourceConstraints('text', { height: 720, fps: 5 })).toEqual({
    height: { max: 720 },
    width: { max: 1280 },
    frameRate: { max: 5 },
  });
  expect(sourceConstraints('motion', {})).toMatchObject({ height: { max: 1080 }, frameRate: { max: 30 } });
  const { low, high } = shareEncodings('text', large, { fps: 15 });
  expect(high.maxFramerate).toBe(15);
  expect(low.maxFramerate).toBe(2);
  expect(shareEncodings('motion', large, { fps: 5 }).low.maxFramerate).toBe(5);
});
