/** Quieter than any device hears; stands for silence, whose logarithm is none. */
const SILENCE_DB = -120;

/** Loudness of samples from -1 to 1 in decibels below full scale, by their mean square. */
export function loudnessOf(samples: Float32Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  return Math.max(SILENCE_DB, 10 * Math.log10(sum / Math.max(1, samples.length) || 1e-12));
}

/** The factor of an amplitude for so many decibels. */
export function amplitudeOf(decibels: number): number {
  return 10 ** (decibels / 20);
}
