import { Fault } from '../../../shared/domain/fault';
import { HAND_ATTRIBUTE } from '../../../shared/protocol/attributes';
import type { Authority } from '../meetings/createAuthority';
import type { MeetingDeps } from '../meetings/MeetingDeps';
import { withAtOnce } from '../meetings/withAtOnce';
import type { Visitor } from '../visitor';

/** Calls to LiveKit that run at once. */
const AT_ONCE = 8;

/** Raised hands: an attribute that the host alone sets, so that everybody sees the same order. */
export interface Hands {
  /** One's own, or down for moderators anybody's. A hand that is up stays up since when it was. */
  setHand(roomId: string, identity: string, isRaised: boolean, visitor: Visitor): Promise<void>;
  /** How many were lowered. */
  lowerHands(roomId: string, visitor: Visitor): Promise<number>;
}

type Deps = Pick<MeetingDeps, 'ledger' | 'server' | 'now'> & { authority: Authority };

export function createHands({ ledger, server, now, authority }: Deps): Hands {
  async function inside(roomId: string) {
    const people = await server.participants(roomId);
    if (people.length === 0 && !(await ledger.current(roomId))) {
      throw new Fault('MEETING_NOT_FOUND', { roomIds: [roomId] });
    }
    return people;
  }

  return {
    async setHand(roomId, identity, isRaised, visitor) {
      const { actor } = await authority.actor(roomId, visitor);
      const isOwn = actor.identity === identity;
      if (!isOwn && (isRaised || (actor.role !== 'moderator' && !actor.isManager))) {
        throw new Fault('NOT_ALLOWED', { reason: isRaised ? "Another's hand." : 'moderate' });
      }
      const person = (await inside(roomId)).find((each) => each.identity === identity);
      if (!person) throw new Fault('PARTICIPANT_NOT_FOUND', { reason: identity });
      // Said also where it is so already: in a breakout room that they have gone to since, it may not be.
      const since = person.attributes[HAND_ATTRIBUTE] || String(now());
      const attributes = { [HAND_ATTRIBUTE]: isRaised ? since : '' };
      const isInside = await server.updateParticipant(roomId, identity, { attributes });
      if (!isInside) throw new Fault('PARTICIPANT_NOT_FOUND', { reason: identity });
    },

    async lowerHands(roomId, visitor) {
      await authority.need(roomId, visitor, 'moderate');
      const raised = (await inside(roomId)).filter(({ attributes }) => attributes[HAND_ATTRIBUTE]);
      const lowered = await withAtOnce(raised, AT_ONCE, ({ identity }) =>
        server.updateParticipant(roomId, identity, { attributes: { [HAND_ATTRIBUTE]: '' } }),
      );
      return lowered.filter(Boolean).length;
    },
  };
}
