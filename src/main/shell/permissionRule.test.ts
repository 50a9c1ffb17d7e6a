import { describe, expect, it } from 'vitest';
import { isOurPage } from './pageAddress';
import { isPermissionAllowed } from './permissionRule';

describe('isPermissionAllowed', () => {
  it.each(['media', 'display-capture', 'loopback-network', 'local-network', 'local-network-access', 'notifications'])(
    'gives %s to our own page only',
    (permission) => {
      expect(isPermissionAllowed(permission, true)).toBe(true);
      expect(isPermissionAllowed(permission, false)).toBe(false);
    },
  );

  it.each(['geolocation', 'clipboard-read', 'midi', 'usb', 'openExternal', 'unknown', ''])('never gives %s', (name) => {
    expect(isPermissionAllowed(name, true)).toBe(false);
  });
});

describe('isOurPage', () => {
  it.each(['app://parley', 'app://parley/', 'app://parley/room/a?secret=b#c'])('knows %s', (url) => {
    expect(isOurPage(url)).toBe(true);
  });

  it.each([
    'app://parley.evil/',
    'app://evil@other/',
    'app://parley:1/',
    'https://parley/',
    'http://localhost:5173/',
    'file:///app://parley',
    'about:blank',
    'null',
    '',
  ])('does not take %s for ours', (url) => {
    expect(isOurPage(url)).toBe(false);
  });
});
