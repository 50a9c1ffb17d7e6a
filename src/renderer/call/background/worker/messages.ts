import type { BackgroundFigures, Delegate } from '../types';
import type { Step } from './ladder';
import type { Look } from './look';

export type ToWorker =
  | { kind: 'begin'; first: Beginning }
  /** Frames of a camera, and where they go; both in one message, so that none is lost. */
  | { kind: 'open'; stream: number; readable: ReadableStream<VideoFrame>; writable: WritableStream<VideoFrame> }
  /** The same way out, another camera or the same one again. */
  | { kind: 'source'; stream: number; readable: ReadableStream<VideoFrame> }
  | { kind: 'close'; stream: number }
  | { kind: 'look'; number: number; look: Look }
  /** Whether anybody sees the frames. */
  | { kind: 'wanted'; isWanted: boolean };

/** What is known of this machine from before. */
export interface Beginning {
  delegate?: Delegate;
  step?: Step;
}

export type FromWorker =
  /** The first frame with this look is out. */
  | { kind: 'drawn'; look: number; stream: number }
  | { kind: 'chosen'; delegate: Delegate; step: Step }
  | { kind: 'figures'; figures: BackgroundFigures; slow: boolean }
  /** No frame goes out any more until there is another look. */
  | { kind: 'failed'; detail: string };
