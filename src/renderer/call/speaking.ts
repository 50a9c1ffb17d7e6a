/** Shorter sounds (a cough, a yes) make nobody a speaker. */
export const BECOMES_SPEAKER_MS = 1000;
/** Who has spoken this long, all in all, holds the floor: worth a seat that is somebody else's. */
export const HOLDS_FLOOR_MS = 5000;
/** Someone still speaks while they draw breath. */
export const DRAWS_BREATH_MS = 3000;
/** Someone who spoke keeps the seat this long, so that a dialogue does not shuffle the page. */
export const STAYS_SPEAKER_MS = 60_000;

/** What is remembered of someone's speaking, in milliseconds since the epoch where nothing else is said. */
export interface SpeakingRecord {
  /** Speaks since then. */
  since?: number;
  /** Last spoke for long enough until then. */
  until?: number;
  /** How long they had spoken by then without so long a silence that it is forgotten, in milliseconds. */
  spoken?: number;
}

/** The record after hearing that someone speaks or not. */
export function observeSpeaking(record: SpeakingRecord, isSpeaking: boolean, now: number): SpeakingRecord {
  if (isSpeaking) {
    if (record.since !== undefined) return record;
    return isForgotten(record, now) ? { since: now } : { ...record, since: now };
  }
  if (record.since === undefined) return record;
  const { since, ...before } = record;
  return now - since < BECOMES_SPEAKER_MS ? before : { until: now, spoken: spokenBy(record, now) };
}

/** When someone last counted as a speaker, `now` while they do; undefined where they do not count (any more). */
export function lastSpokeAt(record: SpeakingRecord, now: number): number | undefined {
  if (record.since !== undefined && now - record.since >= BECOMES_SPEAKER_MS) return now;
  return isForgotten(record, now) ? undefined : record.until;
}

/** The same of someone who has spoken for long enough to hold the floor; undefined for everybody else. */
export function heldFloorAt(record: SpeakingRecord, now: number): number | undefined {
  return spokenBy(record, now) >= HOLDS_FLOOR_MS ? lastSpokeAt(record, now) : undefined;
}

/** Whether someone is to be named as speaking: not at the first sound, and not only between two breaths. */
export function isHeard(record: SpeakingRecord, now: number): boolean {
  const at = lastSpokeAt(record, now);
  return at !== undefined && now - at < DRAWS_BREATH_MS;
}

/** When one of the answers above next changes by itself. */
export function nextSpeakingChange({ since, until, spoken = 0 }: SpeakingRecord, now: number): number | undefined {
  const changes =
    since !== undefined
      ? [since + BECOMES_SPEAKER_MS, since + HOLDS_FLOOR_MS - spoken]
      : until !== undefined
        ? [until + DRAWS_BREATH_MS, until + STAYS_SPEAKER_MS]
        : [];
  const next = Math.min(...changes.filter((change) => change > now));
  return Number.isFinite(next) ? next : undefined;
}

function spokenBy({ since, spoken = 0 }: SpeakingRecord, now: number): number {
  return since !== undefined && now - since >= BECOMES_SPEAKER_MS ? spoken + now - since : spoken;
}

function isForgotten({ until }: SpeakingRecord, now: number): boolean {
  return until === undefined || now - until >= STAYS_SPEAKER_MS;
}
