import { expect, test } from 'vitest';
import { isLoopback } from './isLoopback';

test.each(['localhost', 'LOCALHOST', '127.0.0.1', '127.8.8.8', '::1', '[::1]', '::ffff:127.0.0.1'])(
  '%s is this computer',
  (name) => expect(isLoopback(name)).toBe(true),
);

test.each(['', 'localhost.example.org', '127.0.0.1.example.org', '192.168.0.1', '0.0.0.0', '::', '1127.0.0.1'])(
  '"%s" is not',
  (name) => expect(isLoopback(name)).toBe(false),
);
