import type { UserRole } from './user';

/** Who asks, as far as the host knows. */
export type Caller =
  /** The desktop's own page on its own workspace, or an API key. `label` is written to the audit log. */
  | { kind: 'admin'; label: string }
  | { kind: 'user'; userId: string; name: string; role: UserRole }
  /** Someone who has only what they show with each request: a link's secret, or their place in a meeting. */
  | { kind: 'guest' };

/** Whether everything on this host is theirs to decide. */
export function isAdmin(caller: Caller): boolean {
  return caller.kind === 'admin' || (caller.kind === 'user' && caller.role === 'admin');
}

/** Whether they may make rooms. */
export function mayCreateRooms(caller: Caller): boolean {
  return isAdmin(caller) || (caller.kind === 'user' && caller.role === 'room_manager');
}

/** Whether the room is theirs to change, share and delete: admins', and room managers' who own it. */
export function mayManageRoom(caller: Caller, room: { owner: string }): boolean {
  return isAdmin(caller) || (mayCreateRooms(caller) && caller.kind === 'user' && caller.userId === room.owner);
}
