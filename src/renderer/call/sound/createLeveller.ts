/** Everybody is brought here: how loud a clear voice near a good microphone is, in decibels below full scale. */
const TARGET_DB = -23;
/** More would lift the noise of a room above its voices, or tell of a broken microphone. */
const MAX_BOOST_DB = 12;
const MAX_CUT_DB = 12;
/** Below this nobody speaks. */
const GATE_DB = -55;
/** So much quieter than the voice so far is a breath, a keyboard, the room. */
const RELATIVE_GATE_DB = 14;
/** How long what was heard counts: a sentence or two. */
const MEMORY_S = 3;
/** Louder slowly, so that nobody notices; quieter fast, so that nobody winces. In decibels a second. */
const RISE_DB_PER_S = 4;
const FALL_DB_PER_S = 24;

/** Decides how much louder or quieter one voice is to be played so that all are alike. */
export interface Leveller {
  /** What was measured for so many seconds, in decibels below full scale; answers the gain in decibels. */
  hear(loudnessDb: number, seconds: number): number;
  gainDb(): number;
}

export function createLeveller(): Leveller {
  /** Mean square of the voice, without its pauses. */
  let power = 0;
  /** Seconds of voice heard so far; the first ones count more, so that the start is quick. */
  let heardS = 0;
  let gain = 0;

  const learn = (loudnessDb: number, seconds: number) => {
    const voiceDb = power > 0 ? 10 * Math.log10(power) : loudnessDb;
    if (loudnessDb < GATE_DB || loudnessDb < voiceDb - RELATIVE_GATE_DB) return;
    heardS += seconds;
    const weight = Math.min(1, seconds / Math.min(MEMORY_S, heardS));
    power += weight * (10 ** (loudnessDb / 10) - power);
  };

  return {
    gainDb: () => gain,
    hear(loudnessDb, seconds) {
      learn(loudnessDb, seconds);
      if (power === 0) return gain;
      const wanted = Math.min(MAX_BOOST_DB, Math.max(-MAX_CUT_DB, TARGET_DB - 10 * Math.log10(power)));
      const step = wanted - gain;
      gain += Math.min(RISE_DB_PER_S * seconds, Math.max(-FALL_DB_PER_S * seconds, step));
      return gain;
    },
  };
}
