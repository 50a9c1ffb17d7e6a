import type { ErrorCode } from '../../../shared/domain/errorCode';
import type { DoorState } from '../../features/prejoin/DoorState';
import type { Obstacle, RoomFacts } from './Door';

/** Reasons not to be let in that are a state of the door, not a failure of asking. */
const AT_DOOR: ReadonlySet<string> = new Set<ErrorCode>([
  'ACCESS_DISABLED',
  'BANNED',
  'KNOCK_DENIED',
  'LINK_NOT_VALID',
  'LOBBY_REQUIRED',
  'MEETING_FULL',
  'MEETING_LOCKED',
  'NOT_ALLOWED',
  'ROOM_CLOSED',
  'ROOM_EXPIRED',
  'ROOM_NOT_FOUND',
  'ROOM_NOT_OPEN_YET',
  'ROOM_PRIVATE',
]);
/** These are about the person, whom the room's preview does not know. */
const PERSONAL: ReadonlySet<ErrorCode> = new Set(['BANNED', 'KNOCK_DENIED']);

export function isDoorCode(code: string): code is ErrorCode {
  return AT_DOOR.has(code);
}

/** An answer of the door to this very person. */
export interface Refusal extends Obstacle {
  /** When it was given, in milliseconds since the epoch. */
  at: number;
}

interface DoorSituation {
  room: Pick<RoomFacts, 'obstacle' | 'seenAt'>;
  /** The last answer to joining or knocking. */
  refusal: Refusal | undefined;
  /** Set while someone knocks. */
  waiting: { ahead: number; isAttended: boolean } | undefined;
  /** They want to come in as soon as there is room. */
  isQueued: boolean;
}

/** What stands in the way now: of the room's state and what we were answered, the news; what is about us stays. */
function obstacleNow({ room, refusal }: Pick<DoorSituation, 'room' | 'refusal'>): Obstacle | undefined {
  if (refusal && (PERSONAL.has(refusal.code) || refusal.at >= (room.seenAt ?? 0))) return refusal;
  return room.obstacle;
}

/** How the door looks from outside. */
export function doorState(situation: DoorSituation): DoorState {
  const { waiting, isQueued } = situation;
  if (waiting) return { kind: 'waiting', ...waiting };
  const obstacle = obstacleNow(situation);
  if (!obstacle) return { kind: 'open' };
  switch (obstacle.code) {
    case 'LOBBY_REQUIRED':
      return { kind: 'knock' };
    case 'MEETING_FULL':
      return { kind: 'full', isQueued };
    case 'ROOM_NOT_OPEN_YET':
      return { kind: 'early', date: obstacle.date ?? 0 };
    default:
      return { kind: 'shut', code: obstacle.code, date: obstacle.date };
  }
}
