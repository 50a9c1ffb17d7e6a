import { expect, test } from 'vitest';
import { createLastingSegmenter } from './createLastingSegmenter';
import type { Segmenter } from './createSegmenter';

/** Answers with its number; `loses`: its context is lost while it looks for the so-many-th time. */
function fake(number: number, loses = Number.POSITIVE_INFINITY, says: 'nothing' | 'nonsense' | 'throws' = 'nonsense') {
  let looked = 0;
  let isLost = false;
  let isClosed = false;
  const segmenter: Segmenter & { isClosed(): boolean } = {
    delegate: 'GPU',
    isLost: () => isLost,
    isClosed: () => isClosed,
    find() {
      looked += 1;
      isLost ||= looked >= loses;
      if (!isLost) return Float32Array.of(number);
      if (says === 'throws') throw new Error('no context');
      return says === 'nothing' ? undefined : Float32Array.of(-1);
    },
    close() {
      isClosed = true;
    },
  };
  return segmenter;
}

const picture = new Uint8ClampedArray(4);

test.each(['nothing', 'nonsense', 'throws'] as const)('a lost context that says %s is replaced', async (says) => {
  const first = fake(1, 2, says);
  const lasting = createLastingSegmenter(first, async (delegate) => ({ ...fake(2), delegate }));
  expect([...(await lasting.find(picture))]).toEqual([1]);
  expect([...(await lasting.find(picture))]).toEqual([2]);
  expect(first.isClosed()).toBe(true);
  expect([...(await lasting.find(picture))]).toEqual([2]);
});

test('what is lost again at once is told', async () => {
  const lasting = createLastingSegmenter(fake(1, 1), async () => fake(2, 1));
  await expect(lasting.find(picture)).rejects.toThrow('lost twice');
});

test('a model that finds nothing without having lost anything is an error', async () => {
  const mute: Segmenter = { ...fake(1), find: () => undefined };
  await expect(createLastingSegmenter(mute, async () => fake(2)).find(picture)).rejects.toThrow('no mask');
});
