import { type Pass, standingIn } from '../../../shared/domain/admit';
import { effectivePermissions } from '../../../shared/domain/effectivePermissions';
import type { MeetingRecord } from '../../../shared/domain/meeting';
import type { PermissionSet } from '../../../shared/domain/permission';
import type { Place } from '../../../shared/domain/place';
import type { Room } from '../../../shared/domain/room';
import type { LiveParticipant } from '../ports';
import type { Authority } from './createAuthority';
import { commonGrants, grantsFor } from './grantsFor';
import type { MeetingDeps } from './MeetingDeps';
import { withAtOnce } from './withAtOnce';

/** Calls to LiveKit that run at once. */
const AT_ONCE = 8;

/** What people inside may do, carried from our rules to LiveKit. */
export interface Rights {
  /** What the holder of a place may do now. */
  of(room: Room, place: Place, meeting: MeetingRecord | undefined): Promise<PermissionSet>;
  /** Gives one person the grants and the role that they have now. False where they are not inside. */
  apply(room: Room, place: Place, meeting: MeetingRecord | undefined): Promise<boolean>;
  /** Gives everyone inside the grants that they have now; moderators only where it is said. */
  applyToAll(room: Room, meeting: MeetingRecord | undefined, options?: { moderators: boolean }): Promise<void>;
}

type Deps = Pick<MeetingDeps, 'server' | 'places'> & { authority: Authority };

export function createRights({ server, places, authority }: Deps): Rights {
  async function of(room: Room, place: Place, meeting: MeetingRecord | undefined): Promise<PermissionSet> {
    const pass: Pass = await authority.passOf(place, room);
    const forbidden = place.role === 'moderator' ? undefined : meeting?.forbidden;
    const standing = standingIn({ room, caller: { kind: 'guest' }, pass, forbidden });
    // The way they came by was closed meanwhile: they stay, but as their role has it.
    return standing.ok ? standing.permissions : effectivePermissions(room, place.role, { forbidden });
  }

  async function apply(room: Room, place: Place, meeting: MeetingRecord | undefined): Promise<boolean> {
    const grants = grantsFor(await of(room, place, meeting));
    return server.updateParticipant(room.roomId, place.identity, { role: place.role, grants });
  }

  /** Whom we gave no place came with a token of somebody else's: that can be cut down, never widened. */
  async function restrict(room: Room, live: LiveParticipant, meeting: MeetingRecord | undefined): Promise<void> {
    const ours = grantsFor(effectivePermissions(room, live.role, { forbidden: meeting?.forbidden }));
    await server.updateParticipant(room.roomId, live.identity, { grants: commonGrants(live.grants, ours) });
  }

  return {
    of,
    apply,
    async applyToAll(room, meeting, { moderators } = { moderators: false }) {
      const [inside, held] = await Promise.all([server.participants(room.roomId), places.list(room.roomId)]);
      const placeOf = new Map(held.map((place) => [place.identity, place]));
      const concerned = inside.filter(
        ({ identity, role }) => moderators || (placeOf.get(identity)?.role ?? role) !== 'moderator',
      );
      await withAtOnce(concerned, AT_ONCE, async (live) => {
        const place = placeOf.get(live.identity);
        await (place ? apply(room, place, meeting) : restrict(room, live, meeting));
      });
    },
  };
}
