import type { Readable } from '../readable';
import type { ShareOptions, TileId } from '../types';
import type { Region } from './region';

/** What others see in place of what is captured: the last picture, or a dark card. */
export type Hold = 'still' | 'blank';

/** The most that is sent of a share; absent: what suits its content. */
export interface ShareLimit {
  /** In lines. */
  height?: 1080 | 720 | 480;
  /** Pictures a second. */
  fps?: 5 | 15 | 30;
}

/** What can be changed about a running share without a new publication. No method throws; without an id it is about all. */
export interface ShareTools {
  /** What is seen in place of shares, ours and others'; those that are not in it are seen as they are. */
  readonly holds: Readable<ReadonlyMap<TileId, Hold>>;
  /** Shows others a still picture or a dark card and mutes the sound, or goes on where `hold` is left out. */
  hold(hold: Hold | undefined, shareId?: string): Promise<void>;
  /** Shows a part only, or all again. */
  crop(shareId: string, region: Region | undefined): Promise<void>;
  /** Asks for another screen or window and puts it in the place of this one. Where nothing is chosen, nothing changes. */
  swap(shareId: string, options: ShareOptions): Promise<void>;
  /** What it is for, and the most that is sent. */
  tune(shareId: string, change: { content?: ShareOptions['content']; limit?: ShareLimit }): Promise<void>;
  /** Sends its sound along, or not. Nothing happens where none was captured. */
  setAudio(shareId: string, on: boolean): Promise<void>;
  /** Shows all that is captured, whatever others see of it, until the returned function is called. */
  showSource(shareId: string, element: HTMLVideoElement): () => void;
}
