import type { Room } from './room';

/**
 * When the scheduler must look at a room next, in milliseconds since the epoch: its auto-deletion date, or its expiry
 * where that does more than keep people out. May lie in the past: the scheduler then looks once and says when again. A
 * deletion that already waits for the end of a meeting needs no further look.
 */
export function roomDue({
  autoDeletionDate,
  limits,
  scheduled,
}: Pick<Room, 'autoDeletionDate' | 'limits' | 'scheduled'>): number | undefined {
  if (scheduled?.action === 'delete') return undefined;
  const dates = [autoDeletionDate, limits.deleteAtExpiry || limits.ejectAtExpiry ? limits.expires : undefined].filter(
    (date) => date !== undefined,
  );
  return dates.length > 0 ? Math.min(...dates) : undefined;
}

/**
 * The change that keeps a room, which was spared by its own deletion (closed because of its recordings, or the deletion
 * taken back), from being deleted for the same date again and again. Dates that are still to come stay.
 */
export function spentDates(
  room: Pick<Room, 'autoDeletionDate' | 'limits'>,
  now: number,
): Partial<Pick<Room, 'autoDeletionDate' | 'limits'>> {
  const change: Partial<Pick<Room, 'autoDeletionDate' | 'limits'>> = {};
  if (room.autoDeletionDate !== undefined && room.autoDeletionDate <= now) change.autoDeletionDate = undefined;
  const { expires, deleteAtExpiry } = room.limits;
  if (deleteAtExpiry && expires !== undefined && expires <= now) {
    change.limits = { ...room.limits, deleteAtExpiry: false };
  }
  return change;
}
