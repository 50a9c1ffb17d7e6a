import fc from 'fast-check';
import { expect, test } from 'vitest';
import { generationOf, makeKey, readKey } from './keyText';

const bytes = fc.uint8Array({ minLength: 28, maxLength: 28 });

test('a made key is read as it was made, however it is typed', () => {
  fc.assert(
    fc.property(bytes, fc.integer({ min: 0, max: 999_999 }), (random, generation) => {
      const key = makeKey(() => random, generation);
      expect(readKey(` ${key.toUpperCase().replaceAll('-', ' ')} `)).toBe(key);
      expect(generationOf(key)).toBe(generation);
    }),
  );
});

test('a key has 140 bits', () => {
  expect(makeKey(() => new Uint8Array(28))).toBe('aaaa-aaaa-aaaa-aaaa-aaaa-aaaa-aaaa');
  const last = makeKey(() => new Uint8Array(28).fill(31), 2);
  expect(last).toBe('9999-9999-9999-9999-9999-9999-9999.2');
});

test('a key that somebody thought up stays as it is', () => {
  expect(readKey('  Correct horse.2 ')).toBe('Correct horse.2');
  expect(generationOf('Correct horse.2')).toBe(0);
  expect(readKey('   ')).toBeUndefined();
  expect(readKey('x'.repeat(201))).toBeUndefined();
});
