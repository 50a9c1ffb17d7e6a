import { accessUrl } from '../../../../shared/domain/link';
import type { LinkKind, Room } from '../../../../shared/domain/room';
import type { RoomSnapshot } from '../eventData';

/** What the room's links are made of; absent where the host does not know by which address it is reached. */
export interface RoomLinks {
  /** `https://meet.example.org` */
  host: string;
  secrets: Room['secrets'];
}

/** A room as OpenVidu Meet's webhooks carry it, with what older receivers look for beside it. */
export function openviduRoom(room: RoomSnapshot, links?: RoomLinks): Record<string, unknown> {
  const { roomId, roles, access } = room;
  const url = (kind: LinkKind) =>
    links &&
    (kind === 'recording'
      ? accessUrl({ host: links.host, roomId, secret: links.secrets.recording }).replace('?', '/recordings?')
      : accessUrl({ host: links.host, roomId, secret: links.secrets[kind] }));
  const link = (kind: LinkKind) => ({ enabled: access.anonymous[kind], url: url(kind) });
  const role = (permissions: Room['roles']['moderator']) => ({ permissions });
  return {
    roomId,
    roomName: room.roomName,
    owner: room.owner,
    creationDate: room.creationDate,
    autoDeletionDate: room.autoDeletionDate,
    autoDeletionPolicy: room.autoDeletionDate === undefined ? undefined : room.autoDeletionPolicy,
    config: room.config,
    roles: { moderator: role(roles.moderator), speaker: role(roles.speaker) },
    access: {
      anonymous: { moderator: link('moderator'), speaker: link('speaker'), recording: link('recording') },
      user: { enabled: access.user, url: links && `${links.host}/room/${encodeURIComponent(roomId)}` },
    },
    status: room.status,
    rolesUpdatedAt: room.rolesUpdatedAt,
    meetingEndAction: room.meetingEndAction,
    customId: room.customId,
    moderatorUrl: access.anonymous.moderator ? url('moderator') : undefined,
    speakerUrl: access.anonymous.speaker ? url('speaker') : undefined,
  };
}
