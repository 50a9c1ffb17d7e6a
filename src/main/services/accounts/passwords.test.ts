import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { createPasswords } from './passwords';

const CHEAP = { log2n: 4, r: 8, p: 1 };
const passwords = createPasswords({ random: randomBytes, cost: CHEAP });

test('a hash fits its password only, however the letters were typed', async () => {
  const hash = await passwords.hash('caf\u00e9 au lait');
  expect(hash).toMatch(/^scrypt\$4\$8\$1\$[\w-]{22}\$[\w-]{43}$/u);
  expect(await passwords.verify('cafe\u0301 au lait', hash)).toBe(true);
  expect(await passwords.verify('cafe au lait', hash)).toBe(false);
  expect(await passwords.hash('caf\u00e9 au lait')).not.toBe(hash);
});

test('nothing fits where there is no hash', async () => {
  expect(await passwords.verify('', undefined)).toBe(false);
  expect(await passwords.verify('anything', undefined)).toBe(false);
});

test('a hash of another cost still fits, and is known to be outdated', async () => {
  const before = await createPasswords({ random: randomBytes, cost: { ...CHEAP, log2n: 3 } }).hash('secret');
  expect(await passwords.verify('secret', before)).toBe(true);
  expect(passwords.isOutdated(before)).toBe(true);
  expect(passwords.isOutdated(await passwords.hash('secret'))).toBe(false);
});

test('too many at once are sent away, and the others all get their turn', async () => {
  const hash = await passwords.hash('secret');
  const tries = await Promise.allSettled(Array.from({ length: 60 }, () => passwords.verify('secret', hash)));
  const refused = tries.filter((one) => one.status === 'rejected');
  expect(refused).toHaveLength(18);
  for (const { reason } of refused) expect(reason).toMatchObject({ code: 'TOO_MANY_ATTEMPTS' });
  expect(tries.filter((one) => one.status === 'fulfilled' && one.value)).toHaveLength(42);
  expect(await passwords.verify('secret', hash)).toBe(true);
});
