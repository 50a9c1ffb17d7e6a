import type { Room as LiveKitRoom } from 'livekit-client';
import type { Permission } from '../../shared/domain/permission';
import type { Role } from '../../shared/domain/role';
import type { BreakoutPlace } from './breakout/branchOptions';
import type { ChatArchive } from './chat/ChatArchive';
import type { Encryption } from './encryption/createCallEncryption';
import type { ReadStats } from './health/readStats';
import type { InitialMedia } from './types';

/** Where to connect and with what. */
export interface Ticket {
  /** `ws://` or `wss://` address of the LiveKit server. */
  serverUrl: string;
  token: string;
}

export interface CallOptions extends Ticket {
  /** For the screen. */
  roomName: string;
  /** Absent in a call by bare LiveKit URL and token. */
  roomId?: string;
  role?: Role;
  /** What our role may do. Absent: not known, the token decides; ask `Call.can`. */
  permissions?: readonly Permission[];
  participantName: string;
  inviteUrl?: string;
  media: InitialMedia;
  /** Set in the call of a breakout room; `roomId` is that of its meeting. */
  breakout?: BreakoutPlace;
  /** Keeps the chat for those who come later. Absent: participants hand it to one another. */
  archive?: ChatArchive;
  /** What is sent is encrypted end to end, media and data alike, and only what is encrypted is heard. */
  encryption?: Encryption;
  /**
   * Gets a new ticket, for the same place where it is kept, after an outage that outlived the old one. Throws a `Fault` or
   * an oRPC error where we may not come in any more: codes that say so end the call, anything else is tried again.
   */
  refreshTicket?: () => Promise<Ticket>;
  /** The LiveKit room, with people in it who are not there; absent: one with our choices. */
  room?: LiveKitRoom;
  /** Where the figures of the connection come from; absent: from the connection itself. */
  readStats?: ReadStats;
  /** Milliseconds since the epoch. */
  now?: () => number;
}
