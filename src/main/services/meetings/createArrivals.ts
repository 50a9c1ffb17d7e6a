import { admit } from '../../../shared/domain/admit';
import { denialKeys } from '../../../shared/domain/place';
import type { Authority } from './createAuthority';
import type { Rights } from './createRights';
import type { MeetingDeps } from './MeetingDeps';

/** What follows when someone has come into a LiveKit room, who may have come with a token from before. */
export type OnArrival = (roomId: string, identity: string) => Promise<void>;

interface Deps extends Pick<MeetingDeps, 'now'> {
  rooms: Pick<MeetingDeps['rooms'], 'find'>;
  places: Pick<MeetingDeps['places'], 'find' | 'isDenied'>;
  ledger: Pick<MeetingDeps['ledger'], 'current' | 'noteLeave'>;
  server: Pick<MeetingDeps['server'], 'removeParticipant'>;
  authority: Pick<Authority, 'passOf'>;
  rights: Pick<Rights, 'apply'>;
}

/**
 * livekit-server takes a token until its end, whatever has happened since it was made. So whoever comes is looked at
 * again: those who were removed, or who may not be here by the rules of now, are put out; the others get what they may do
 * now.
 */
export function createArrivals({ rooms, places, ledger, server, now, authority, rights }: Deps): OnArrival {
  async function putOut(roomId: string, identity: string): Promise<void> {
    await ledger.noteLeave(roomId, identity, 'removed');
    await server.removeParticipant(roomId, identity);
  }

  return async (roomId, identity) => {
    const place = await places.find(roomId, identity);
    const keys = place && !place.isManager ? denialKeys(place) : denialKeys({ identity });
    if (await places.isDenied(roomId, keys)) return putOut(roomId, identity);
    const room = place && (await rooms.find(roomId));
    // Not ours, or of a room that is on its way out.
    if (!place || !room) return;
    const [pass, meeting] = await Promise.all([authority.passOf(place, room), ledger.current(roomId)]);
    const admission = admit({
      room,
      caller: { kind: 'guest' },
      pass,
      now: now(),
      participants: 0,
      isLocked: false,
      isBanned: false,
    });
    if (!admission.ok) return putOut(roomId, identity);
    // Their token says what they could do when it was made, and the rules may have changed since.
    const ruledDate = Math.max(room.updateDate, pass.member?.permissionsUpdatedAt ?? 0);
    const isUnchanged = place.updateDate === place.creationDate && ruledDate < place.creationDate;
    if (isUnchanged && !Object.values(meeting?.forbidden ?? {}).includes(true)) return;
    await rights.apply(room, place, meeting);
  };
}
