import { PERMISSIONS, type Permission, type PermissionSet } from '../../../shared/domain/permission';

/** What a member may do by role and own permissions, before the room's other rules. */
export function rightsOf(role: PermissionSet, custom: Partial<PermissionSet>): PermissionSet {
  return { ...role, ...custom };
}

/** The permissions in which a member differs from the role. */
export function differing(role: PermissionSet, custom: Partial<PermissionSet> = {}): Permission[] {
  return PERMISSIONS.filter((name) => custom[name] !== undefined && custom[name] !== role[name]);
}

/**
 * What has to be sent so that a member has `rights` with this role: what differs from it, and what was the member's own
 * before, because the host keeps what is not named.
 */
export function customFor(
  role: PermissionSet,
  rights: PermissionSet,
  before: Partial<PermissionSet> = {},
): Partial<PermissionSet> {
  return Object.fromEntries(
    PERMISSIONS.filter((name) => rights[name] !== role[name] || before[name] !== undefined).map((name) => [
      name,
      rights[name],
    ]),
  );
}
