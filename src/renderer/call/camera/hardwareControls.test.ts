import { expect, test } from 'vitest';
import { hardwareConstraints, hardwareControls, softwareTones } from './hardwareControls';
import { PLAIN_PICTURE } from './PictureSettings';

const camera = hardwareControls({
  exposureCompensation: { min: -2, max: 4, step: 0.5 },
  brightness: { min: 0, max: 255, step: 1 },
  colorTemperature: { min: 2800, max: 6500, step: 10 },
  zoom: { min: 100, max: 400, step: 1 },
  pan: { min: 0, max: 0 },
});
const none = new Set<never>();

test('the camera does itself what it can, and the rest is left to do', () => {
  expect(camera.brightness?.control).toBe('exposureCompensation');
  expect(Object.keys(camera.moves)).toEqual(['zoom']);
  const settings = { ...PLAIN_PICTURE, brightness: 50, warmth: -100, contrast: 20, zoom: 900 };
  expect(hardwareConstraints(camera, settings, none)).toEqual({
    exposureCompensation: 2,
    whiteBalanceMode: 'manual',
    colorTemperature: 2800,
    zoom: 400,
  });
  expect(softwareTones(camera, settings)).toEqual({ brightness: 0, warmth: 0, contrast: 20, saturation: 0 });
});

test('a camera that was never told anything is not touched, one that was is brought back', () => {
  expect(hardwareConstraints(camera, PLAIN_PICTURE, none)).toEqual({});
  expect(hardwareConstraints(camera, PLAIN_PICTURE, new Set(['brightness', 'warmth'] as const))).toEqual({
    exposureCompensation: 0,
    whiteBalanceMode: 'continuous',
  });
});

test('brightness without a zero inside has it in the middle; a camera without controls leaves all to do', () => {
  const plain = hardwareControls({ brightness: { min: 0, max: 200, step: 1 } });
  expect(hardwareConstraints(plain, { ...PLAIN_PICTURE, brightness: -50 }, none)).toEqual({ brightness: 50 });
  const bare = hardwareControls(undefined);
  expect(hardwareConstraints(bare, { ...PLAIN_PICTURE, brightness: 10, zoom: 3 }, none)).toEqual({});
  expect(softwareTones(bare, { ...PLAIN_PICTURE, brightness: 10 }).brightness).toBe(10);
});
