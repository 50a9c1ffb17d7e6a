import type { Region } from './region';
import type { Hold } from './types';

/** What others shall see of what is captured. */
export interface PictureView {
  hold?: Hold;
  region?: Region;
}

/** What the page tells the worker that shapes a share's pictures. */
export type ToShaper =
  /** First: where the shaped pictures go, and how large a card is as long as none has come. */
  | { kind: 'open'; out: WritableStream<VideoFrame>; size: { width: number; height: number } }
  /** Where pictures come from, in the place of any before. */
  | { kind: 'source'; frames: ReadableStream<VideoFrame> }
  | { kind: 'view'; view: PictureView; id: number };

/** What the worker answers: others see no more than this view, and those before it are past. */
export interface FromShaper {
  shown: number;
}
