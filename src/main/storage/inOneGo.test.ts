import { expect, test } from 'vitest';
import { inOneGo } from './inOneGo';

test('what comes at once is written together, what comes later by itself', async () => {
  const written: number[][] = [];
  const put = inOneGo<number>(async (items) => {
    written.push([...items]);
  });
  await Promise.all([put(1), put(2), put(3)]);
  await put(4);
  expect(written).toEqual([[1, 2, 3], [4]]);
});

test('nobody fails for another, and whoever fails hears of it', async () => {
  const written: number[] = [];
  const put = inOneGo<number>(async (items) => {
    if (items.includes(2)) throw new Error('Not 2');
    written.push(...items);
  });
  const ends = await Promise.allSettled([put(1), put(2), put(3)]);
  expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(written).toEqual([1, 3]);
  await expect(put(2)).rejects.toThrow('Not 2');
});

test('nothing is lost when more come than are written together', async () => {
  const written: number[][] = [];
  const put = inOneGo<number>(async (items) => {
    written.push([...items]);
  });
  await Promise.all(Array.from({ length: 1200 }, (_, n) => put(n)));
  expect(written.map(({ length }) => length)).toEqual([500, 500, 200]);
  expect(written.flat()).toEqual(Array.from({ length: 1200 }, (_, n) => n));
});
