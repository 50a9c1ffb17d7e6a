import type { Candidate } from './rankTiles';

/** Whoever of them spoke last; of several who speak now the first. Undefined where nobody spoke lately. */
export function lastSpeaker(candidates: readonly Candidate[]): Candidate | undefined {
  return candidates.reduce<Candidate | undefined>(
    (best, one) => ((one.spokeAt ?? 0) > (best?.spokeAt ?? 0) ? one : best),
    undefined,
  );
}
