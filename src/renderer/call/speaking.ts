/** Shorter sounds (a cough, a yes) move nobody. */
export const BECOMES_SPEAKER_MS = 1000;
/** Someone who spoke keeps the seat this long, so that a dialogue does not shuffle the page. */
export const STAYS_SPEAKER_MS = 60_000;

/** What is remembered of someone's speaking, in milliseconds since the epoch. */
export interface SpeakingRecord {
  /** Speaks since then. */
  since?: number;
  /** Last spoke for long enough until then. */
  until?: number;
}

/** The record after hearing that someone speaks or not. */
export function observeSpeaking(record: SpeakingRecord, isSpeaking: boolean, now: number): SpeakingRecord {
  if (isSpeaking) return record.since === undefined ? { ...record, since: now } : record;
  if (record.since === undefined) return record;
  return { until: now - record.since >= BECOMES_SPEAKER_MS ? now : record.until };
}

/** When someone last counted as a speaker, `now` while they do; undefined where they do not count (any more). */
export function lastSpokeAt(record: SpeakingRecord | undefined, now: number): number | undefined {
  if (!record) return undefined;
  if (record.since !== undefined && now - record.since >= BECOMES_SPEAKER_MS) return now;
  return record.until !== undefined && now - record.until < STAYS_SPEAKER_MS ? record.until : undefined;
}

/** When the answer of `lastSpokeAt` next changes by itself. */
export function nextSpeakingChange(record: SpeakingRecord, now: number): number | undefined {
  const becomes = record.since === undefined ? undefined : record.since + BECOMES_SPEAKER_MS;
  if (becomes !== undefined && becomes > now) return becomes;
  const stops = record.until === undefined ? undefined : record.until + STAYS_SPEAKER_MS;
  return record.since === undefined && stops !== undefined && stops > now ? stops : undefined;
}
