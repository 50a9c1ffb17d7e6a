import type { RoomView } from '../../../shared/contract/roomSchema';

/** How a room stands now, and since or until when (milliseconds since the epoch). */
export type RoomPhase =
  | { kind: 'running' | 'archived' | 'closed' | 'open' }
  | { kind: 'early' | 'expired'; date: number }
  | { kind: 'expires'; date: number };

/** What a line can say of a room: the first of these that is so. */
export function roomPhase(
  { status, archived, limits }: Pick<RoomView, 'status' | 'archived' | 'limits'>,
  now: number,
): RoomPhase {
  if (status === 'active_meeting') return { kind: 'running' };
  if (archived) return { kind: 'archived' };
  if (status === 'closed') return { kind: 'closed' };
  if (limits.notBefore !== undefined && now < limits.notBefore) return { kind: 'early', date: limits.notBefore };
  if (limits.expires !== undefined && now >= limits.expires) return { kind: 'expired', date: limits.expires };
  if (limits.expires !== undefined) return { kind: 'expires', date: limits.expires };
  return { kind: 'open' };
}
