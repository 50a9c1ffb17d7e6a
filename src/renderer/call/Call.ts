import type { EndReason } from '../../shared/domain/endReason';
import type { CallOptions } from './CallOptions';
import type { CallMedia } from './media/CallMedia';
import type { Readable } from './readable';
import type { CallState, Chat, ParticipantReads, Stage, StageView, TileId } from './types';

/** The live call. Owns the LiveKit room; nothing else listens to it. */
export declare class Call {
  /** Creates everything, connects nothing. Set the view before `connect`, so that the right tiles come first. */
  static create(options: CallOptions): Call;
  readonly options: CallOptions;
  readonly state: Readable<CallState>;
  /** Ours first, then in order of joining. The same array while nothing changed. */
  readonly identities: Readable<readonly string[]>;
  readonly stage: Readable<Stage>;
  /** All shares in the meeting, ours too, oldest first. */
  readonly sharing: Readable<readonly TileId[]>;
  /** False until the user has clicked somewhere, where the browser insists on it; then call `startAudio`. */
  readonly audible: Readable<boolean>;
  readonly media: CallMedia;
  readonly chat: Chat;
  /** Whether the token lets us do it, as LiveKit told. */
  readonly can: Readable<{ publish: boolean; share: boolean; chat: boolean }>;
  /** When the call was first connected, in milliseconds since the epoch; 0 before. */
  readonly connectedAt: Readable<number>;
  /** Never throws: what goes wrong is in `state`. */
  connect(): Promise<void>;
  setView(view: Partial<StageView>): void;
  /** The same object for the same identity as long as they are here. */
  participant(identity: string): ParticipantReads;
  /** Shows the tile's video in the element, now or when it comes, until the returned function is called. */
  attachVideo(id: TileId, element: HTMLVideoElement): () => void;
  /** 0 to 1. Kept for the identity while the call lasts. */
  setVolume(identity: string, volume: number): void;
  startAudio(): Promise<void>;
  /** Skips the wait before the next attempt to reconnect. */
  reconnectNow(): void;
  leave(reason?: EndReason): Promise<void>;
}
