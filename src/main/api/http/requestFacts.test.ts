import { expect, test } from 'vitest';
import { createRequestFacts, type HttpContext } from './requestFacts';

/** A request that came from this address with what proxies have written. */
function request(remoteAddress: string, forwardedFor: string): HttpContext {
  const headers: Record<string, string> = { 'x-forwarded-for': forwardedFor };
  const context = {
    env: { incoming: { socket: { remoteAddress } } },
    req: { url: 'http://meet.example.org/', header: (name: string) => headers[name] },
  };
  return context as unknown as HttpContext;
}

test.each([
  ['of the one who asks', '192.0.2.7', '203.0.113.9', '192.0.2.7'],
  ['that a proxy here names', '127.0.0.1', '192.0.2.7', '192.0.2.7'],
  ['over an IPv6 socket', '::ffff:127.0.0.1', '::ffff:192.0.2.7', '192.0.2.7'],
  ['with a port', '127.0.0.1', '192.0.2.7:51234', '192.0.2.7'],
  ['of IPv6', '::1', '2001:db8::7', '2001:db8::7'],
  ['of IPv6 with a port', '::1', '[2001:db8::7]:51234', '2001:db8::7'],
  ['of IPv6 in brackets', '::1', '[2001:db8::7]', '2001:db8::7'],
  ['that stands behind what anyone may have written', '127.0.0.1', '203.0.113.9, 192.0.2.7:1', '192.0.2.7'],
  ['of the proxy, where it names nobody', '127.0.0.1', 'unknown', '127.0.0.1'],
])('the address %s', (_what, peer, forwardedFor, address) => {
  expect(createRequestFacts({}).addressOf(request(peer, forwardedFor))).toBe(address);
});
