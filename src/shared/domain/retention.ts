/** Someone who was given a place and has not come is given this long; their token lives no longer. Milliseconds. */
export const UNUSED_PLACE_MS = 600_000;
/** How long someone who was let in may take to come. Milliseconds. */
export const ADMITTED_MS = 5 * 60_000;
/** Knocks that a room keeps: those who wait, those who may come in, and those who were turned away. */
export const KNOCKS_KEPT = 500;
/** How often a minute people of one network may join and knock: more than a full house that arrives together. */
export const ENTRIES_PER_MINUTE = 1000;
/** How long it is remembered that a meeting was, and who was there: as long as the audit log. Milliseconds. */
export const MEETINGS_KEPT_MS = 400 * 24 * 3_600_000;
