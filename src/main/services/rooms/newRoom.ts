import type { RoomDraft } from '../../../shared/contract/roomSchema';
import { defaultPermissions, mergePermissions } from '../../../shared/domain/permission';
import {
  DEFAULT_ACCESS,
  DEFAULT_AUTO_DELETION_POLICY,
  DEFAULT_ROOM_NAME,
  mergeAccess,
  type Room,
  type RoomAccessPatch,
} from '../../../shared/domain/room';
import { DEFAULT_ROOM_CONFIG, mergeRoomConfig } from '../../../shared/domain/roomConfig';
import { DEFAULT_LIMITS, mergeLimits } from '../../../shared/domain/roomLimits';
import { withoutUndefined } from '../../../shared/domain/withoutUndefined';

/** What is not the creator's to say. */
type Given = Pick<Room, 'roomId' | 'owner' | 'secrets' | 'creationDate' | 'foreign'>;

/** A room as it was asked for, with a default for everything that was not said. */
export function newRoom(draft: RoomDraft, given: Given): Room {
  return withoutUndefined<Room>({
    ...given,
    customId: draft.customId,
    roomName: draft.roomName ?? DEFAULT_ROOM_NAME,
    language: draft.language,
    archived: false,
    updateDate: given.creationDate,
    status: 'open',
    config: mergeRoomConfig(DEFAULT_ROOM_CONFIG, draft.config ?? {}),
    roles: mergeRoles(
      { moderator: defaultPermissions('moderator'), speaker: defaultPermissions('speaker') },
      draft.roles,
    ),
    rolesUpdatedAt: given.creationDate,
    access: mergeAccess(DEFAULT_ACCESS, accessPatch(draft.access)),
    limits: mergeLimits(DEFAULT_LIMITS, draft.limits ?? {}),
    autoDeletionDate: draft.autoDeletionDate,
    autoDeletionPolicy: { ...DEFAULT_AUTO_DELETION_POLICY, ...withoutUndefined(draft.autoDeletionPolicy ?? {}) },
    meetingEndAction: draft.meetingEndAction ?? 'none',
  });
}

export function mergeRoles(base: Room['roles'], patch: RoomDraft['roles'] = {}): Room['roles'] {
  return {
    moderator: mergePermissions(base.moderator, patch.moderator?.permissions ?? {}),
    speaker: mergePermissions(base.speaker, patch.speaker?.permissions ?? {}),
  };
}

/** What a caller wrote about access, in our own words. */
export function accessPatch({ anonymous = {}, user }: NonNullable<RoomDraft['access']> = {}): RoomAccessPatch {
  return {
    anonymous: {
      moderator: anonymous.moderator?.enabled,
      speaker: anonymous.speaker?.enabled,
      recording: anonymous.recording?.enabled,
    },
    user: user?.enabled,
  };
}
