import { expect, test } from 'vitest';
import { possibleFormats, wantedFormat } from './cameraFormat';
import { sendEncodings } from './sendEncodings';

test('the camera is asked for what was chosen, and for less while something holds it back', () => {
  expect(wantedFormat({ lines: 1080, frameRate: 60 })).toEqual({ width: 1920, height: 1080, frameRate: 60 });
  const limit = { width: 640, height: 360, frameRate: 15 };
  expect(wantedFormat({ lines: 1080, frameRate: 60 }, limit)).toEqual(limit);
  expect(wantedFormat({ lines: 360, frameRate: 30 }, { ...limit, height: 720 })).toEqual(limit);
});

test('only what makes a difference with this camera can be chosen', () => {
  expect(possibleFormats({ height: { max: 720 }, frameRate: { max: 29.97 } })).toEqual({
    lines: [360, 720],
    frameRates: [15, 30],
  });
  expect(possibleFormats({ height: { max: 240 }, frameRate: { max: 10 } })).toEqual({ lines: [360], frameRates: [15] });
  expect(possibleFormats(undefined)).toEqual({ lines: [360, 720, 1080], frameRates: [15, 30, 60] });
});

const sent = (height: number, layers: number, frameRate = 30) =>
  sendEncodings({ width: (height * 16) / 9, height, frameRate }, layers).map(
    ({ scaleResolutionDownBy, maxBitrate, maxFramerate }) => [height / scaleResolutionDownBy, maxBitrate, maxFramerate],
  );

test('small layers keep the size that the server was told, and the last is the whole picture', () => {
  expect(sent(720, 3)).toEqual([
    [180, 160_000, 20],
    [360, 450_000, 20],
    [720, 1_700_000, 30],
  ]);
  expect(sent(1080, 3, 60)).toEqual([
    [180, 160_000, 20],
    [360, 450_000, 20],
    [1080, 4_500_000, 60],
  ]);
  expect(sent(360, 3, 15)).toEqual([
    [180, 160_000, 15],
    [360, 450_000, 15],
    [360, 450_000, 15],
  ]);
});

test('what was published in fewer layers stays in as many', () => {
  expect(sent(1080, 2)).toEqual([
    [180, 160_000, 20],
    [1080, 3_000_000, 30],
  ]);
  expect(sent(720, 1)).toEqual([[720, 1_700_000, 30]]);
});
