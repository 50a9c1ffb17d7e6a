import { expect, test } from 'vitest';
import { createResampler, SPEECH_RATE_HZ } from './createResampler';

function tone(rateHz: number, frequencyHz: number, seconds: number): Float32Array {
  return Float32Array.from({ length: rateHz * seconds }, (_, index) =>
    Math.sin((2 * Math.PI * frequencyHz * index) / rateHz),
  );
}

function resample(rateHz: number, samples: Float32Array, piece: number): Float32Array {
  const next = createResampler(rateHz);
  const parts: number[] = [];
  for (let at = 0; at < samples.length; at += piece) parts.push(...next(samples.slice(at, at + piece)));
  return Float32Array.from(parts);
}

const power = (samples: Float32Array) => samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;

for (const rateHz of [48_000, 44_100, 32_000]) {
  test(`${rateHz} Hz become 16 kHz, whatever the pieces`, () => {
    const result = resample(rateHz, tone(rateHz, 440, 1), 1024);
    expect(Math.abs(result.length - SPEECH_RATE_HZ)).toBeLessThan(30);
    expect(power(result.slice(100))).toBeCloseTo(0.5, 1);
    const other = resample(rateHz, tone(rateHz, 440, 1), 333);
    expect(Math.abs(other.length - result.length)).toBeLessThan(2);
    expect(other.slice(100, 200)).toEqual(result.slice(100, 200));
  });
}

test('what is too high for the new rate does not come back as another tone', () => {
  expect(power(resample(48_000, tone(48_000, 12_000, 1), 1024).slice(100))).toBeLessThan(1e-4);
});
