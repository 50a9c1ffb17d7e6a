import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readConnectQuery } from './readConnectQuery';

test('everything the address can say is read', () => {
  expect(readConnectQuery('?liveKitUrl=wss%3A%2F%2Fx.example&token=abc&mic=0&cam=1&background=blur&join=1')).toEqual({
    liveKitUrl: 'wss://x.example',
    token: 'abc',
    microphone: false,
    camera: true,
    background: 'blur',
    join: true,
  });
});

test('what is missing or not understood is left out', () => {
  expect(readConnectQuery('')).toEqual({ join: false });
  expect(readConnectQuery('?mic=yes&cam=2&background=space&join=true&token=%20')).toEqual({ join: false });
});

test('no address makes it throw', () => {
  fc.assert(fc.property(fc.string(), (text) => typeof readConnectQuery(`?${text}`).join === 'boolean'));
});
