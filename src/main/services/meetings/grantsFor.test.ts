import { expect, test } from 'vitest';
import { defaultPermissions, PERMISSIONS, type Permission, permissionSet } from '../../../shared/domain/permission';
import { grantsFor } from './grantsFor';

const only = (...granted: Permission[]) => permissionSet((permission) => granted.includes(permission));

test('each permission grants what it names and nothing else', () => {
  expect(grantsFor(only())).toEqual({ sources: [], canPublishData: false });
  expect(grantsFor(only('mediaPublishAudio'))).toEqual({ sources: ['MICROPHONE'], canPublishData: false });
  expect(grantsFor(only('mediaPublishVideo'))).toEqual({ sources: ['CAMERA'], canPublishData: false });
  expect(grantsFor(only('mediaShareScreen')).sources).toEqual(['SCREEN_SHARE', 'SCREEN_SHARE_AUDIO']);
  expect(grantsFor(only('chatWrite'))).toEqual({ sources: [], canPublishData: true });
  const silent = PERMISSIONS.filter((permission) => !permission.startsWith('media') && permission !== 'chatWrite');
  expect(grantsFor(only(...silent))).toEqual({ sources: [], canPublishData: false });
});

test('a speaker may say, show, share and write', () => {
  const { sources, canPublishData } = grantsFor(defaultPermissions('speaker'));
  expect(new Set(sources)).toEqual(new Set(['MICROPHONE', 'CAMERA', 'SCREEN_SHARE', 'SCREEN_SHARE_AUDIO']));
  expect(canPublishData).toBe(true);
});
