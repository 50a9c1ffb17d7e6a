import { expect, test } from 'vitest';
import { calmConnectAddress } from './calmConnectAddress';

const address = 'http://127.0.0.1:9080/connect?liveKitUrl=wss%3A%2F%2Fx.example&token=t&join=1';

test('someone who typed the address, or our own page, goes straight in', () => {
  expect(calmConnectAddress(address, 'none')).toBeUndefined();
  expect(calmConnectAddress(address, 'same-origin')).toBeUndefined();
});

test.each(['cross-site', 'same-site', undefined])('coming from %s, one is asked for a click', (site) => {
  expect(calmConnectAddress(address, site)).toBe('/connect?liveKitUrl=wss%3A%2F%2Fx.example&token=t');
});

test('an address without the wish stays as it is', () => {
  expect(calmConnectAddress('http://127.0.0.1:9080/connect?token=t', 'cross-site')).toBeUndefined();
});
