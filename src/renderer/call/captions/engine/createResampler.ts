/** What the model was trained with. */
export const SPEECH_RATE_HZ = 16_000;
/** Taps of the low-pass filter: enough that hiss does not fold into speech, few enough to cost nothing. */
const TAPS = 47;
/** Part of the new rate's half that passes. */
const PASS = 0.9;

/** Brings samples of any higher rate to 16 kHz, piece by piece. */
export function createResampler(rateHz: number): (samples: Float32Array) => Float32Array {
  if (rateHz === SPEECH_RATE_HZ) return (samples) => samples;
  const step = rateHz / SPEECH_RATE_HZ;
  const filter = lowPass(Math.min(0.5, (PASS * SPEECH_RATE_HZ) / 2 / rateHz));
  let rest = new Float32Array(TAPS - 1);
  /** Where the next sample lies, counted from the beginning of `rest`. */
  let position = 0;

  return (samples) => {
    const all = new Float32Array(rest.length + samples.length);
    all.set(rest);
    all.set(samples, rest.length);
    const last = all.length - TAPS;
    const count = Math.max(0, Math.floor((last - position) / step) + 1);
    const result = new Float32Array(count);
    for (let index = 0; index < count; index += 1) {
      const at = Math.floor(position + index * step);
      let sum = 0;
      for (let tap = 0; tap < TAPS; tap += 1) sum += (filter[tap] ?? 0) * (all[at + tap] ?? 0);
      result[index] = sum;
    }
    const next = position + count * step;
    const used = Math.min(Math.floor(next), all.length);
    rest = all.slice(used);
    position = next - used;
    return result;
  };
}

/** A windowed sinc; `cutoff` is a part of the sample rate. */
function lowPass(cutoff: number): Float32Array {
  const middle = (TAPS - 1) / 2;
  const taps = Float32Array.from({ length: TAPS }, (_, index) => {
    const x = index - middle;
    const sinc = x === 0 ? 2 * cutoff : Math.sin(2 * Math.PI * cutoff * x) / (Math.PI * x);
    return sinc * (0.54 - 0.46 * Math.cos((2 * Math.PI * index) / (TAPS - 1)));
  });
  const sum = taps.reduce((total, tap) => total + tap, 0);
  return taps.map((tap) => tap / sum);
}
