import { expect, test } from 'vitest';
import { spokenCode } from './spokenCode';

test('the same key in the same room gives the same digits, and no other', async () => {
  const code = await spokenCode('a key', 'room');
  expect(code).toMatch(/^\d{3} \d{3} \d{3}$/u);
  expect(await spokenCode('a key', 'room')).toBe(code);
  expect(await spokenCode('A key', 'room')).not.toBe(code);
  expect(await spokenCode('a key', 'another')).not.toBe(code);
});
