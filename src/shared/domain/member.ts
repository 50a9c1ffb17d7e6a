import type { PermissionSet } from './permission';
import type { Role } from './role';

/** A person a room knows by name. Dates in milliseconds since the epoch. */
export interface Member {
  /** The user's id, or `guest-` and random characters. */
  memberId: string;
  roomId: string;
  type: 'user' | 'identified_guest';
  name: string;
  membershipDate: number;
  baseRole: Role;
  /** What differs from the role. */
  customPermissions?: Partial<PermissionSet>;
  permissionsUpdatedAt: number;
  /** The secret of a guest's personal link; users log in instead. */
  secret?: string;
}
