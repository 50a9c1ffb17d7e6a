/** Quieter than this nobody speaks into a microphone, in decibels below full scale. */
const SPEECH_DB = -42;
/** So far above the noise that is always there. */
const ABOVE_NOISE_DB = 14;
/** How fast the idea of that noise rises; it falls at once. */
const NOISE_RISE_DB_PER_S = 3;
/** A cough, a door or a knock on the desk is shorter than this much speech ... */
const SPEECH_MS = 700;
/** ... within this time. */
const WITHIN_MS = 1500;
/** After being told, one is left alone until so long without speech. */
const QUIET_MS = 20_000;

/** Finds out that someone talks, and says so once until they have been quiet for a while. */
export interface TalkDetector {
  /** A look at the loudness in decibels below full scale; true when it is time to tell. */
  hear(loudnessDb: number, at: number): boolean;
}

export function createTalkDetector(): TalkDetector {
  let noiseDb: number | undefined;
  let lastAt: number | undefined;
  let lastSpeechAt = Number.NEGATIVE_INFINITY;
  let isTold = false;
  let looks: { at: number; ms: number }[] = [];

  return {
    hear(loudnessDb, at) {
      const ms = lastAt === undefined ? 0 : Math.min(WITHIN_MS, at - lastAt);
      lastAt = at;
      noiseDb = Math.min(loudnessDb, (noiseDb ?? loudnessDb) + (NOISE_RISE_DB_PER_S * ms) / 1000);
      const isSpeech = loudnessDb > SPEECH_DB && loudnessDb > noiseDb + ABOVE_NOISE_DB;
      if (isTold && at - lastSpeechAt > QUIET_MS) isTold = false;
      looks = looks.filter((look) => at - look.at < WITHIN_MS);
      if (!isSpeech) return false;
      lastSpeechAt = at;
      looks.push({ at, ms });
      if (isTold || looks.reduce((sum, look) => sum + look.ms, 0) < SPEECH_MS) return false;
      isTold = true;
      return true;
    },
  };
}
