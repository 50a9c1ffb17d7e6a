import type { Readable } from '../readable';

/** Something that was said, as it is understood so far. */
export interface CaptionLine {
  id: string;
  /** Who said it. */
  identity: string;
  name: string;
  text: string;
  /** False while the words may still change. */
  isFinal: boolean;
  /** When it began to be said and when it last changed, in milliseconds since the epoch. */
  startedAt: number;
  changedAt: number;
}

export interface EngineState {
  status: 'off' | 'loading' | 'on' | 'failed';
  /** Technical text for the "Details" fold, where it failed. */
  detail?: string;
}

export interface EngineSegment {
  /** The same for each wording of one piece of speech. */
  id: string;
  text: string;
  isFinal: boolean;
}

/** Understands speech on this device. The one seam behind which the model may be replaced. */
export interface CaptionEngine {
  readonly state: Readable<EngineState>;
  /** Understands what is said on a track until the returned function is called. Loads what it needs the first time. */
  listen(track: MediaStreamTrack, hear: (segment: EngineSegment) => void): () => void;
  /** Tries again after a failure. */
  retry(): void;
  /** Lets everything go; listening again loads it again. */
  dispose(): void;
}

/** What is said in the call, in words. */
export interface Captions {
  /** In order of their beginning; the last ones may still change. */
  readonly lines: Readable<readonly CaptionLine[]>;
  readonly engine: Readable<EngineState>;
  /**
   * `isAllowed`: the room has captions at all. `isOn`: this device understands those whom no agent writes down. Nothing is
   * kept of what is said while it is not allowed.
   */
  configure(settings: { isAllowed: boolean; isOn: boolean }): void;
  retry(): void;
}
