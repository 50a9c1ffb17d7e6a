import { expect, test } from 'vitest';
import { defaultPermissions, PERMISSIONS } from '../../shared/domain/permission';
import { grantsFor } from './grantsFor';

test('each permission grants what it names and nothing else', () => {
  expect(grantsFor([])).toEqual({ sources: [], canPublishData: false });
  expect(grantsFor(['mediaPublishAudio'])).toEqual({ sources: ['MICROPHONE'], canPublishData: false });
  expect(grantsFor(['mediaPublishVideo'])).toEqual({ sources: ['CAMERA'], canPublishData: false });
  expect(grantsFor(['mediaShareScreen']).sources).toEqual(['SCREEN_SHARE', 'SCREEN_SHARE_AUDIO']);
  expect(grantsFor(['chatWrite'])).toEqual({ sources: [], canPublishData: true });
  const silent = PERMISSIONS.filter((permission) => !permission.startsWith('media') && permission !== 'chatWrite');
  expect(grantsFor(silent)).toEqual({ sources: [], canPublishData: false });
});

test('a speaker may say, show, share and write', () => {
  const { sources, canPublishData } = grantsFor(defaultPermissions('speaker'));
  expect(new Set(sources)).toEqual(new Set(['MICROPHONE', 'CAMERA', 'SCREEN_SHARE', 'SCREEN_SHARE_AUDIO']));
  expect(canPublishData).toBe(true);
});
