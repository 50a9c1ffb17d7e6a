import type { ErrorCode } from './errorCode';
import { defaultPermissions, type Permission } from './permission';
import type { Role } from './role';
import type { Room } from './room';

/** Who asks to come in: the owner of the workspace, or someone who has only a link. */
export type Caller = { kind: 'owner' } | { kind: 'guest'; secret?: string };

/** The answer: a role and what it may do, or why not. */
export type Admission = { ok: true; role: Role; permissions: Permission[] } | { ok: false; code: ErrorCode };

/**
 * Decides whether the caller may be in the room, and as what. The one place where this is decided.
 * `sameSecret` compares in constant time; it is a parameter because that needs the platform.
 */
export function admit(
  room: Room | undefined,
  caller: Caller,
  sameSecret: (a: string, b: string) => boolean,
): Admission {
  if (caller.kind === 'owner') return room ? admitted('moderator') : { ok: false, code: 'ROOM_NOT_FOUND' };
  // A guest learns nothing about which rooms exist: an unknown room and a wrong secret look the same.
  if (!room || !caller.secret) return { ok: false, code: 'LINK_NOT_VALID' };
  const isModerator = sameSecret(room.secrets.moderator, caller.secret);
  const isSpeaker = sameSecret(room.secrets.speaker, caller.secret);
  if (isModerator) return admitted('moderator');
  if (isSpeaker) return admitted('speaker');
  return { ok: false, code: 'LINK_NOT_VALID' };
}

function admitted(role: Role): Admission {
  return { ok: true, role, permissions: defaultPermissions(role) };
}
