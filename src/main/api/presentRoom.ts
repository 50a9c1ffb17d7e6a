import type { FullRoomView } from '../../shared/contract/roomSchema';
import { accessUrl, roomUrl } from '../../shared/domain/link';
import type { LinkKind } from '../../shared/domain/room';
import { type RoomConfig, withoutStreamKeys } from '../../shared/domain/roomConfig';
import type { LiveRoom } from '../services/rooms/Rooms';

/** A room as the API shows it. `host` is what its links begin with. What has no value has no key. */
export function presentRoom(seen: LiveRoom, host: string): FullRoomView {
  const { room, meeting, isManaged } = seen;
  const { secrets: _, roles, scheduled: __, foreign: ___, ...rest } = room;
  const view: FullRoomView = {
    ...rest,
    config: presentConfig(seen),
    roles: { moderator: { permissions: roles.moderator }, speaker: { permissions: roles.speaker } },
    access: presentAccess(seen, host),
    isManaged,
  };
  if (meeting) view.meeting = meeting;
  return view;
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
