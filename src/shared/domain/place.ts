import type { PermissionSet } from './permission';
import type { Role } from './role';

/** A place in a room's meeting that someone was given. Dates in milliseconds since the epoch. */
export interface Place {
  roomId: string;
  identity: string;
  name: string;
  /** As what they were let in. */
  baseRole: Role;
  /** After being promoted or demoted. */
  role: Role;
  memberId?: string;
  userId?: string;
  /** A random name of their browser. */
  device?: string;
  /** Single permissions for the rest of the meeting. */
  permissions: Partial<PermissionSet>;
  /** They own or manage the room. */
  isManager: boolean;
  creationDate: number;
  /** When their tokens or what they may do last changed. */
  updateDate: number;
}

/** The names by which someone is kept from coming back. */
export function denialKeys(who: { identity?: string; memberId?: string; userId?: string; device?: string }): string[] {
  const { identity, memberId, userId, device } = who;
  return [
    ...(identity ? [`identity:${identity}`] : []),
    ...(memberId ? [`member:${memberId}`] : []),
    ...(userId ? [`user:${userId}`] : []),
    ...(device ? [`device:${device}`] : []),
  ];
}

/** How far someone's word reaches: 0 speakers, 1 those promoted, 2 those let in as moderators, 3 who manages the room. */
export function rankOf({ isManager, baseRole, role }: Pick<Place, 'isManager' | 'baseRole' | 'role'>): number {
  if (isManager) return 3;
  if (role !== 'moderator') return 0;
  return baseRole === 'moderator' ? 2 : 1;
}

/** Whether someone may put out, promote, demote or restrict another: nobody can do so to those who stand above them. */
export function mayActOn(
  actor: Pick<Place, 'isManager' | 'baseRole' | 'role'>,
  target: Pick<Place, 'isManager' | 'baseRole' | 'role'>,
): boolean {
  return rankOf(actor) >= rankOf(target);
}
