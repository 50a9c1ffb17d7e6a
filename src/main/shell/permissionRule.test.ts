import { describe, expect, it } from 'vitest';
import { createPageAddress, isTrustedUrl } from './pageAddress';
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

describe('isTrustedUrl', () => {
  const page = createPageAddress();

  it.each(['app://parley', 'app://parley/', 'app://parley/room/a?secret=b#c'])('trusts %s', (url) => {
    expect(isTrustedUrl(url, page)).toBe(true);
  });

  it.each([
    'app://parley.evil/',
    'app://evil@other/',
    'app://parley:1/',
    'https://parley/',
    'file:///app://parley',
    'about:blank',
    'null',
    '',
  ])('does not trust %s', (url) => {
    expect(isTrustedUrl(url, page)).toBe(false);
  });

  it('trusts the development server instead where there is one', () => {
    const development = createPageAddress('http://localhost:5173/');
    expect(isTrustedUrl('http://localhost:5173/room/x', development)).toBe(true);
    expect(isTrustedUrl('app://parley/', development)).toBe(false);
  });
});
