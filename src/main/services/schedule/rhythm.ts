/** How often a host looks at what nobody tells it. Milliseconds. */
export interface Rhythm {
  /** At what other hosts have changed, while someone wants to know. */
  changesMs: number;
  /** At LiveKit, beside what it reports itself, while someone watches. */
  watchedMs: number;
  /** At LiveKit while nobody does. */
  unwatchedMs: number;
  /** A host that dies while it looks at LiveKit is followed after so long. */
  leaseMs: number;
}

export const RHYTHM: Readonly<Rhythm> = { changesMs: 2000, watchedMs: 2000, unwatchedMs: 5000, leaseMs: 10_000 };
