import type { Reachability } from '../../../shared/contract/system';
import type { ErrorCode } from '../../../shared/domain/errorCode';
import type { Permission } from '../../../shared/domain/permission';
import type { Role } from '../../../shared/domain/role';
import type { RoomConfig } from '../../../shared/domain/roomConfig';
import type { ApiClient, PlaceKey } from '../../api/connection';
import type { Ticket } from '../../call/CallOptions';
import type { TestTickets } from '../../call/connectionTest/types';

/** Why someone cannot simply walk in now. */
export interface Obstacle {
  code: ErrorCode;
  /** ROOM_NOT_OPEN_YET, ROOM_EXPIRED: milliseconds since the epoch. */
  date?: number;
}

/** What we know of a room before going in. */
export interface RoomFacts {
  roomName: string;
  roomId?: string;
  role?: Role;
  permissions?: readonly Permission[];
  /** The room's rules, where a host tells them. */
  config?: RoomConfig;
  /** Where the key of an encrypted meeting is remembered for this tab, and the one that the address has. */
  meetingKey?: { id: string; given?: string };
  /** Names of those inside; undefined where it cannot be known. */
  inside?: readonly string[];
  /** Set where a token says who we are. */
  participantName?: string;
  mayPublish: boolean;
  obstacle?: Obstacle;
  /** When this was last told, in milliseconds since the epoch. */
  seenAt?: number;
  /** Where someone without an account can say that they have one. */
  signInHref?: string;
  /** Asks the host again at once. */
  lookAgain?(): void;
}

/** What lets us in. */
export interface Admission extends Ticket {
  roomName: string;
  roomId?: string;
  role?: Role;
  permissions?: readonly Permission[];
  config?: RoomConfig;
  inviteUrl?: string;
  /** Present where a host keeps our place in the meeting. */
  memberToken?: string;
  /** When token and memberToken end, in milliseconds since the epoch. */
  expires?: number;
}

/** The waiting room, as someone outside uses it. */
export interface LobbyDoor {
  knock(participantName: string): Promise<{ knockToken: string }>;
  wait(knockToken: string, signal: AbortSignal): Promise<AsyncIterable<Waiting>>;
  leave(knockToken: string): Promise<unknown>;
}

/** How someone stands who waits. */
export interface Waiting {
  state: 'waiting' | 'admitted' | 'denied';
  /** How many wait longer. */
  ahead: number;
  /** Someone who could answer is inside. */
  isAttended: boolean;
}

/** The way into a meeting: a host's, or a bare LiveKit token. */
export interface Door {
  join(participantName: string, knockToken?: string): Promise<Admission>;
  /** The api, with a place in the meeting shown with each call; absent where no host keeps places. */
  inside?(place: PlaceKey): ApiClient;
  lobby?: LobbyDoor;
  /** What the host sees of the way to it, for whoever could not connect. */
  reach?(): Promise<Reachability>;
  /** What to test the connection with. */
  check?(): Promise<TestTickets>;
  /** Ends the meeting for everyone, where somebody answers to that. */
  end?(place?: PlaceKey): Promise<unknown>;
}
