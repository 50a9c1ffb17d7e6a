import { expect, test } from 'vitest';
import { networkOf } from './networkOf';

test.each([
  ['in capitals', '2001:DB8:1:2::A'],
  ['with leading zeros', '2001:0db8:0001:0002:0000:0000:0000:000a'],
  ['shortened elsewhere', '2001:db8:1:2:0:a::'],
  ['with the name of an interface', '2001:db8:1:2::a%eth0'],
])('an address of one network counts to it %s', (_how, address) => {
  expect(networkOf(address)).toBe(networkOf('2001:db8:1:2::b'));
});

test.each([
  ['with zeros in the network', '2001:db8::a', '2001:db8:0:0:1::b'],
  ['of the smallest numbers', '::1', '0:0:0:0:5::'],
  ['of IPv4 over IPv6', '::FFFF:192.0.2.7', '192.0.2.7'],
  ['of IPv4 over IPv6 in hexadecimal', '::ffff:c000:207', '192.0.2.7'],
  ['of IPv4 over IPv6 in full', '0:0:0:0:0:ffff:192.0.2.7', '192.0.2.7'],
])('two spellings %s are one network', (_what, one, other) => {
  expect(networkOf(one)).toBe(networkOf(other));
});

test.each([
  ['2001:db8:1:2::a', '2001:db8:1:3::a'],
  ['2001:db8::a', '2001:db8:0:1::a'],
  ['2001:db8:1:2::a', '2001:db8::1:2:0:a'],
  ['::ffff:192.0.2.7', '::ffff:192.0.2.8'],
  ['192.0.2.7', '192.0.2.8'],
])('%s and %s are two', (one, other) => {
  expect(networkOf(one)).not.toBe(networkOf(other));
});

test('what is no address counts as what it is', () => {
  expect(networkOf('unknown')).toBe('unknown');
  expect(networkOf('not:an:address')).toBe('not:an:address');
});
