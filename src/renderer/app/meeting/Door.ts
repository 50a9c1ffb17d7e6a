import type { Permission } from '../../../shared/domain/permission';
import type { Role } from '../../../shared/domain/role';
import type { Ticket } from '../../call/CallOptions';

/** What we know of a room before going in. */
export interface RoomFacts {
  roomName: string;
  roomId?: string;
  role?: Role;
  permissions?: readonly Permission[];
  /** Names of those inside; undefined where it cannot be known. */
  inside?: readonly string[];
  /** Set where a token says who we are. */
  participantName?: string;
  mayPublish: boolean;
  /** Where known, lets the way to the meeting server be warmed up. */
  serverUrl?: string;
}

/** What lets us in. */
export interface Admission extends Ticket {
  roomName: string;
  roomId?: string;
  role?: Role;
  permissions?: readonly Permission[];
  inviteUrl?: string;
}

/** The way into a meeting: a host's, or a bare LiveKit token. */
export interface Door {
  join(participantName: string): Promise<Admission>;
  /** Ends the meeting for everyone, where somebody answers to that. */
  end?(): Promise<unknown>;
}
