import { expect, test } from 'vitest';
import { createQueue, type Job } from './createQueue';

const job = (voice: number, number: number, isFinal: boolean): Job => ({
  voice,
  number,
  isFinal,
  samples: new Float32Array(0),
});

test('what is final comes first, and of what is being said the newest wording alone', () => {
  const queue = createQueue();
  queue.add(job(1, 0, false));
  queue.add(job(2, 0, false));
  queue.add(job(1, 0, false));
  queue.add(job(3, 4, true));
  const order = [queue.next(), queue.next(), queue.next(), queue.next()];
  expect(order.map((next) => next && [next.voice, next.number])).toEqual([[3, 4], [1, 0], [2, 0], undefined]);
});

test('the end of a segment takes the place of its beginning', () => {
  const queue = createQueue();
  queue.add(job(1, 0, false));
  queue.add(job(1, 0, true));
  expect(queue.next()?.isFinal).toBe(true);
  expect(queue.next()).toBeUndefined();
});

test('a machine that cannot keep up gives up the oldest', () => {
  const queue = createQueue();
  for (let number = 0; number < 20; number += 1) queue.add(job(1, number, true));
  expect(queue.next()?.number).toBe(12);
});
