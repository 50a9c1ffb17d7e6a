import { expect, test } from 'vitest';
import { change, error, mean, overlap } from './scores';

const mask = new Float32Array([0, 0.4, 0.6, 1]);

test('overlap is the shared part of what is found and what is there', () => {
  expect(overlap(mask, new Uint8ClampedArray([0, 0, 255, 255]))).toBe(1);
  expect(overlap(mask, new Uint8ClampedArray([0, 255, 255, 255]))).toBeCloseTo(2 / 3);
  expect(overlap(mask, new Uint8ClampedArray([255, 0, 0, 0]))).toBe(0);
  expect(overlap(new Float32Array(2), new Uint8ClampedArray(2))).toBe(1);
});

test('error and change count how far values are apart', () => {
  expect(error(mask, new Uint8ClampedArray([0, 0, 255, 255]))).toBeCloseTo(0.2);
  expect(change(mask, new Float32Array([0, 0.4, 0.6, 0]))).toBeCloseTo(0.25);
  expect(mean([1, 2, 3])).toBe(2);
});
