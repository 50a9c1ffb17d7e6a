import type { Segment } from './createSegmenter';

/** More voices than this have spoken since the machine last kept up: the oldest words are given up. */
const FINALS_KEPT = 8;

export interface Job extends Segment {
  voice: number;
}

/**
 * What is to be understood next. What is final first, in order; of what is still being said only the newest wording of
 * each voice, so that a slow machine shows fewer steps and not late ones.
 */
export interface Queue {
  add(job: Job): void;
  next(): Job | undefined;
  /** Forgets what a voice has begun to say. */
  close(voice: number): void;
}

export function createQueue(): Queue {
  let finals: Job[] = [];
  const interims = new Map<number, Job>();
  return {
    add(job) {
      if (!job.isFinal) return void interims.set(job.voice, job);
      interims.delete(job.voice);
      finals = [...finals, job].slice(-FINALS_KEPT);
    },
    next() {
      const final = finals.shift();
      if (final) return final;
      const [interim] = interims.values();
      if (interim) interims.delete(interim.voice);
      return interim;
    },
    close: (voice) => void interims.delete(voice),
  };
}
