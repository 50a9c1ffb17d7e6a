import { expect, test } from 'vitest';
import { rightsIn, wishesOf } from './rightsIn';

test('a token says only whether one may publish; a host says what', () => {
  expect(rightsIn({ mayPublish: true })).toEqual({
    mayUseMicrophone: true,
    mayUseCamera: true,
    mayUseBackground: true,
  });
  expect(rightsIn({ mayPublish: true, permissions: ['mediaPublishAudio'] })).toEqual({
    mayUseMicrophone: true,
    mayUseCamera: false,
    mayUseBackground: false,
  });
  expect(rightsIn({ mayPublish: false, permissions: [] }).mayUseMicrophone).toBe(false);
});

test('a room turns nothing on by itself', () => {
  expect(wishesOf({ join: { camera: true, microphone: true, auto: false } })).toEqual({});
  expect(wishesOf({ join: { camera: false, microphone: true, auto: false } })).toEqual({ cameraOn: false });
});
