import type { FullRoomView } from '../../shared/contract/roomSchema';
import { accessUrl, roomUrl } from '../../shared/domain/link';
import type { LinkKind } from '../../shared/domain/room';
import { withoutUndefined } from '../../shared/domain/withoutUndefined';
import type { LiveRoom } from '../services/rooms/Rooms';

/** A room as the API shows it. `host` is what its links begin with. What has no value has no key. */
export function presentRoom({ room, meeting, isManaged, mayShare }: LiveRoom, host: string): FullRoomView {
  const { secrets, roles, access, scheduled: _, foreign: __, ...rest } = room;
  return withoutUndefined<FullRoomView>({
    ...rest,
    roles: { moderator: { permissions: roles.moderator }, speaker: { permissions: roles.speaker } },
    access: mayShare ? withUrls({ room, host }) : withoutUrls(access),
    meeting,
    isManaged,
  });
}

function withoutUrls({ anonymous, user }: LiveRoom['room']['access']): FullRoomView['access'] {
  return {
    anonymous: {
      moderator: { enabled: anonymous.moderator },
      speaker: { enabled: anonymous.speaker },
      recording: { enabled: anonymous.recording },
    },
    user: { enabled: user },
  };
}

function withUrls({ room, host }: { room: LiveRoom['room']; host: string }): FullRoomView['access'] {
  const { roomId, secrets, access } = room;
  const url = (kind: LinkKind) => {
    const address = accessUrl({ host, roomId, secret: secrets[kind] });
    return kind === 'recording' ? address.replace(/\?/u, '/recordings?') : address;
  };
  const link = (kind: LinkKind) => ({ enabled: access.anonymous[kind], url: url(kind) });
  return {
    anonymous: { moderator: link('moderator'), speaker: link('speaker'), recording: link('recording') },
    user: { enabled: access.user, url: roomUrl(host, roomId) },
  };
}
