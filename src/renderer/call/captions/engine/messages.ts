/** What the page tells the worker that understands speech. */
export type ToWorker =
  /** A voice begins; its samples come over the port that goes along. */
  { kind: 'open'; voice: number; rateHz: number } | { kind: 'close'; voice: number };

/** What the worker answers. */
export type FromWorker =
  | { kind: 'ready' }
  | { kind: 'failed'; detail: string }
  | { kind: 'said'; voice: number; segment: number; text: string; isFinal: boolean };
