import { accessUrl } from '../../../shared/domain/link';
import { grantedPermissions, type Permission, type PermissionSet } from '../../../shared/domain/permission';
import type { Place } from '../../../shared/domain/place';
import type { Role } from '../../../shared/domain/role';
import type { Room } from '../../../shared/domain/room';
import { type RoomConfig, withoutStreamKeys } from '../../../shared/domain/roomConfig';
import type { Visitor } from '../visitor';
import { grantsFor } from './grantsFor';
import type { MeetingDeps } from './MeetingDeps';
import type { MemberTokens } from './memberTokens';

/** What someone who has been let in connects with. */
export interface Ticket {
  serverUrl: string;
  token: string;
  memberToken: string;
  expires: number;
  identity: string;
  roomId: string;
  roomName: string;
  role: Role;
  permissions: Permission[];
  config: RoomConfig;
  inviteUrl?: string;
}

export interface Tickets {
  issue(room: Room, place: Place, permissions: PermissionSet, visitor: Visitor): Promise<Ticket>;
}

type Deps = Pick<MeetingDeps, 'server' | 'origin'> & { memberTokens: MemberTokens };

export function createTickets({ server, origin, memberTokens }: Deps): Tickets {
  /** The link for others; where guests are not welcome, the room's bare address. */
  function inviteUrl({ roomId, access, secrets }: Room, visitor: Visitor): string {
    const host = origin.forLinks(visitor);
    if (access.anonymous.speaker) return accessUrl({ host, roomId, secret: secrets.speaker });
    return `${host}/room/${encodeURIComponent(roomId)}`;
  }

  return {
    async issue(room, { identity, name, role }, permissions, visitor) {
      const { roomId, roomName, config } = room;
      const { maxParticipants } = room.limits;
      const grants = grantsFor(permissions);
      const token = await server.mintToken({ roomId, identity, name, role, grants, maxParticipants });
      const { token: memberToken, expires } = await memberTokens.mint({ roomId, identity });
      return {
        serverUrl: server.address(visitor.origin),
        token,
        memberToken,
        expires,
        identity,
        roomId,
        roomName,
        role,
        permissions: grantedPermissions(permissions),
        config: withoutStreamKeys(config),
        ...(permissions.roomShareAccessLinks ? { inviteUrl: inviteUrl(room, visitor) } : {}),
      };
    },
  };
}
