import type { Room } from './room';

/** What about a room itself keeps everybody out. Dates in milliseconds since the epoch. */
export type Obstacle =
  | { code: 'ROOM_CLOSED'; date?: undefined }
  | { code: 'ROOM_NOT_OPEN_YET' | 'ROOM_EXPIRED'; date: number };

/** Why nobody may come in now, whoever they are: archived or closed, too early, expired; undefined where they may. */
export function obstacleOf({ archived, status, limits }: Room, now: number): Obstacle | undefined {
  const { notBefore, expires } = limits;
  if (archived || status === 'closed') return { code: 'ROOM_CLOSED' };
  if (notBefore !== undefined && now < notBefore) return { code: 'ROOM_NOT_OPEN_YET', date: notBefore };
  if (expires !== undefined && now >= expires) return { code: 'ROOM_EXPIRED', date: expires };
  return undefined;
}
