import { loudnessOf } from '../../sound/decibels';
import { SPEECH_RATE_HZ } from './createResampler';

/** One look at the loudness: 32 ms. */
const FRAME = 512;
const FRAME_MS = (FRAME / SPEECH_RATE_HZ) * 1000;
/** Below this nobody speaks, in decibels below full scale. */
const FLOOR_DB = -52;
/** Speech is so far above the noise that is always there. */
const ABOVE_NOISE_DB = 10;
/** How fast the idea of that noise rises; it falls at once. */
const NOISE_RISE_DB_PER_FRAME = 0.06;
/** So much speech in a row begins a segment. */
const BEGIN_FRAMES = 3;
/** Soft consonants before the loud vowel belong to the word. */
const LEAD_FRAMES = 10;
/** A pause that ends a segment: the end of a sentence, not of a word. */
const PAUSE_FRAMES = 20;
/** Whoever does not pause is understood piece by piece: the model hears no more at once, and readers do not wait. */
const LONGEST_MS = 9000;
/** Near the longest, a short pause will do. */
const LONG_MS = 6000;
const SHORT_PAUSE_FRAMES = 7;
/** Less is a cough. */
const SHORTEST_MS = 250;
/** How often an unfinished segment is worth a look. */
const INTERIM_MS = 900;

export interface Segment {
  /** Counts the segments of one voice. */
  number: number;
  /** The whole segment so far, at 16 kHz. */
  samples: Float32Array;
  isFinal: boolean;
}

/** Finds the pieces of speech in a voice: hears 16 kHz in pieces of any size, answers what is to be understood now. */
export function createSegmenter(): (samples: Float32Array) => Segment[] {
  let pending = new Float32Array(0);
  let lead: Float32Array[] = [];
  let frames: Float32Array[] = [];
  let noiseDb: number | undefined;
  let loudInRow = 0;
  let quietInRow = 0;
  let loudFrames = 0;
  let told = 0;
  let number = 0;

  const isSpeech = (frame: Float32Array) => {
    const db = loudnessOf(frame);
    noiseDb = Math.min(db, (noiseDb ?? Math.min(db, FLOOR_DB)) + NOISE_RISE_DB_PER_FRAME);
    return db > FLOOR_DB && db > noiseDb + ABOVE_NOISE_DB;
  };
  const end = (): Segment | undefined => {
    const segment = { number, samples: join(frames), isFinal: true };
    const isReal = loudFrames * FRAME_MS >= SHORTEST_MS;
    frames = [];
    loudInRow = quietInRow = loudFrames = told = 0;
    if (!isReal) return undefined;
    number += 1;
    return segment;
  };
  const hearFrame = (frame: Float32Array): Segment | undefined => {
    const isLoud = isSpeech(frame);
    loudInRow = isLoud ? loudInRow + 1 : 0;
    quietInRow = isLoud ? 0 : quietInRow + 1;
    if (frames.length === 0) {
      lead = [...lead, frame].slice(-LEAD_FRAMES - BEGIN_FRAMES);
      if (loudInRow < BEGIN_FRAMES) return undefined;
      frames = lead;
      lead = [];
      loudFrames = BEGIN_FRAMES;
      return undefined;
    }
    frames.push(frame);
    if (isLoud) loudFrames += 1;
    const ms = frames.length * FRAME_MS;
    const pause = ms > LONG_MS ? SHORT_PAUSE_FRAMES : PAUSE_FRAMES;
    if (quietInRow >= pause || ms >= LONGEST_MS) return end();
    if (ms - told < INTERIM_MS || loudFrames * FRAME_MS < SHORTEST_MS) return undefined;
    told = ms;
    return { number, samples: join(frames), isFinal: false };
  };

  return (samples) => {
    const all = join([pending, samples]);
    const found: Segment[] = [];
    let at = 0;
    for (; at + FRAME <= all.length; at += FRAME) {
      const segment = hearFrame(all.slice(at, at + FRAME));
      if (segment) found.push(segment);
    }
    pending = all.slice(at);
    return found;
  };
}

function join(parts: readonly Float32Array[]): Float32Array<ArrayBuffer> {
  const all = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
