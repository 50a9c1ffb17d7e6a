import type { FullRoomView, RoomView } from '../../shared/contract/roomSchema';
import { accessUrl, roomUrl } from '../../shared/domain/link';
import type { LinkKind } from '../../shared/domain/room';
import { type RoomConfig, withoutStreamKeys } from '../../shared/domain/roomConfig';
import type { LiveRoom } from '../services/rooms/Rooms';

/**
 * A room as lists show it: without its two large parts. `host` is what its links begin with. What has no value has no key.
 * Field by field, so that nothing gets out that is not named, and a page of rooms is not copied over and over.
 */
export function presentInList(seen: LiveRoom, host: string): RoomView {
  const { room, meeting, isManaged } = seen;
  const view: RoomView = {
    roomId: room.roomId,
    roomName: room.roomName,
    owner: room.owner,
    archived: room.archived,
    creationDate: room.creationDate,
    updateDate: room.updateDate,
    autoDeletionPolicy: room.autoDeletionPolicy,
    access: presentAccess(seen, host),
    status: room.status,
    rolesUpdatedAt: room.rolesUpdatedAt,
    meetingEndAction: room.meetingEndAction,
    limits: room.limits,
    isManaged,
  };
  if (room.customId !== undefined) view.customId = room.customId;
  if (room.language !== undefined) view.language = room.language;
  if (room.autoDeletionDate !== undefined) view.autoDeletionDate = room.autoDeletionDate;
  if (room.lastMeetingDate !== undefined) view.lastMeetingDate = room.lastMeetingDate;
  if (meeting) view.meeting = meeting;
  return view;
}

/** A room with everything that the API shows of it. */
export function presentRoom(seen: LiveRoom, host: string): FullRoomView {
  return { ...presentInList(seen, host), config: presentConfig(seen), roles: presentRoles(seen) };
}

/** What each role may do in it. */
export function presentRoles({ room: { roles } }: LiveRoom): FullRoomView['roles'] {
  return { moderator: { permissions: roles.moderator }, speaker: { permissions: roles.speaker } };
}

/** The config as this visitor may see it. */
export function presentConfig({ room, isManaged }: LiveRoom): RoomConfig {
  return isManaged ? room.config : withoutStreamKeys(room.config);
}

function presentAccess({ room, shares }: LiveRoom, host: string): FullRoomView['access'] {
  const { roomId, secrets, access } = room;
  const url = (kind: LinkKind) => {
    const address = accessUrl({ host, roomId, secret: secrets[kind] });
    return kind === 'recording' ? address.replace('?', '/recordings?') : address;
  };
  const link = (kind: LinkKind) => {
    const enabled = access.anonymous[kind];
    return shares.includes(kind) ? { enabled, url: url(kind) } : { enabled };
  };
  return {
    anonymous: { moderator: link('moderator'), speaker: link('speaker'), recording: link('recording') },
    user: { enabled: access.user, ...(shares.length > 0 ? { url: roomUrl(host, roomId) } : {}) },
  };
}
