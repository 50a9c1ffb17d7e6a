import type { BreakoutSessionView } from '../../../shared/contract/breakouts';
import { type BreakoutSession, seatHolder } from '../../../shared/domain/breakout';
import type { Place } from '../../../shared/domain/place';
import type { MeetingDeps } from '../meetings/MeetingDeps';

/** Who belongs where. */
export interface BreakoutSeats {
  /** See `seatHolder`. */
  holderOf(session: BreakoutSession, identity: string): Promise<string | undefined>;
  /** Where someone belongs; undefined: in the meeting. */
  ownOf(session: BreakoutSession, identity: string): Promise<string | undefined>;
}

export function createBreakoutSeats({ places, ledger }: Pick<MeetingDeps, 'places' | 'ledger'>): BreakoutSeats {
  async function holderOf(session: BreakoutSession, identity: string): Promise<string | undefined> {
    if (session.seats[identity] !== undefined) return identity;
    const { roomId } = session;
    const [held, inside] = await Promise.all([places.list(roomId), ledger.inside([roomId])]);
    const present = new Set(inside.get(roomId)?.participants.map((one) => one.identity));
    return heirOf(session, identity, held, present);
  }

  return {
    holderOf,
    async ownOf(session, identity) {
      const holder = await holderOf(session, identity);
      return holder && session.seats[holder];
    },
  };
}

/** What one person, who belongs to `own`, may see of a session. */
export function viewOfBreakouts(
  { sessionId, mode, breakouts, seats, startDate, endDate }: BreakoutSession,
  own: string | undefined,
): BreakoutSessionView {
  const seated = Object.entries(seats);
  return {
    sessionId,
    mode,
    breakouts: breakouts.map(({ breakoutId, name }) => ({
      breakoutId,
      name,
      identities: seated.flatMap(([identity, seat]) => (seat === breakoutId ? [identity] : [])),
    })),
    startDate,
    ...(endDate === undefined ? {} : { endDate }),
    ...(own === undefined ? {} : { own }),
  };
}

/** The holder of someone's seat, from what was read already. */
export function heirOf(
  { seats }: Pick<BreakoutSession, 'seats'>,
  identity: string,
  held: readonly Place[],
  present: ReadonlySet<string>,
): string | undefined {
  if (seats[identity] !== undefined) return identity;
  const place = held.find((one) => one.identity === identity);
  const gone = held.filter((one) => one.identity !== identity && !present.has(one.identity));
  return place && seatHolder(seats, place, gone);
}
