import { createContext, useContext } from 'react';
import type { BreakoutSessionView } from '../../shared/contract/breakouts';
import type { KnockView } from '../../shared/contract/lobby';
import type { Forbidden } from '../../shared/domain/effectivePermissions';
import type { MeetingTimer } from '../../shared/domain/meetingTimer';
import type { Permission } from '../../shared/domain/permission';
import type { Role } from '../../shared/domain/role';
import type { ApiClient } from '../api/connection';

/** Our place in a meeting as the host knows it now. */
export interface PlaceState {
  /** What the host's clock said; 0 before the host has said anything. */
  hostDate: number;
  role: Role;
  permissions: readonly Permission[];
  isLocked: boolean;
  /** What is forbidden to everyone who is no moderator. */
  forbidden: Forbidden;
  /** How many wait to be let in; known to moderators. */
  waiting: number;
  /** Moves with each change of a poll. */
  pollsRevision: number;
  timer?: MeetingTimer;
  /** Present while the meeting is divided into breakout rooms. */
  breakouts?: BreakoutSessionView;
}

export interface Place extends PlaceState {
  /** What to add to our clock for the host's, in milliseconds. */
  clockOffsetMs: number;
  roomId: string;
  /** The link for others; absent where we may not share it. */
  inviteUrl?: string;
  /** The api, with our place shown with each call. */
  api: ApiClient;
  /** Who waits to be let in, the longest first; for those who may answer. */
  knocks: readonly KnockView[];
}

/** Absent in a call by a bare LiveKit token. */
export const PlaceContext = createContext<Place | undefined>(undefined);

/** Our place in the meeting, followed; undefined where no host keeps one. */
export function usePlace(): Place | undefined {
  return useContext(PlaceContext);
}
