import { beforeEach, describe, expect, test } from 'vitest';
import { type Attempts, createAttempts } from './attempts';

const MINUTE_MS = 60_000;

let now: number;
let attempts: Attempts;
beforeEach(() => {
  now = 1_000_000;
  attempts = createAttempts(() => now, 3);
});

function fail(address: string, times: number): void {
  for (let i = 0; i < times; i += 1) attempts.failed(address);
}

describe('an address that fails too often', () => {
  test('has to wait, and is told how long', () => {
    fail('192.0.2.1', 2);
    attempts.check('192.0.2.1');
    fail('192.0.2.1', 1);
    now += 2 * MINUTE_MS;
    expect(() => attempts.check('192.0.2.1')).toThrow(
      expect.objectContaining({ code: 'TOO_MANY_ATTEMPTS', data: { retryAfter: 180 } }),
    );
  });

  test('makes no other wait', () => {
    fail('192.0.2.1', 3);
    attempts.check('192.0.2.2');
  });

  test('is heard again after five minutes', () => {
    fail('192.0.2.1', 3);
    now += 5 * MINUTE_MS;
    attempts.check('192.0.2.1');
  });

  test('cannot hide behind the other addresses of its network', () => {
    for (let i = 0; i < 3; i += 1) attempts.failed(`2001:db8:1:2:${i}::1`);
    expect(() => attempts.check('2001:db8:1:2:ffff::9')).toThrow();
    attempts.check('2001:db8:1:3::1');
  });
});

test('memory is bounded', () => {
  fail('192.0.2.1', 3);
  for (let i = 0; i < 10_000; i += 1) attempts.failed(`198.51.${i >> 8}.${i & 255}`);
  attempts.check('192.0.2.1');
});
