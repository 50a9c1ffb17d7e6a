import type { FullRoomView } from '../../../src/shared/contract/roomSchema';
import { parseAccessLink } from '../../../src/shared/domain/link';
import { waitUntil } from '../../support/waitUntil';
import { joinBySignal, type Presence } from './joinBySignal';
import type { Transport } from './transports';

/** Plays one procedure through, good and bad, and gives what came of it. */
export type Case = (transport: Transport) => Promise<unknown[]>;

/** An id that no room has. */
export const NOBODY = 'nobody-here';

export function secretOf(room: Pick<FullRoomView, 'access'>, kind: 'moderator' | 'speaker' | 'recording'): string {
  const url = room.access.anonymous[kind].url ?? '';
  return parseAccessLink(url.replace('/recordings?', '?'))?.secret ?? '';
}

/** Someone who is in a meeting: what they show, and their connection. */
export interface Inside {
  identity: string;
  memberToken: string;
  presence: Presence;
}

/** Comes in by one of the room's links, and is seen there. */
export async function enter(
  { guest, world }: Transport,
  room: Pick<FullRoomView, 'roomId' | 'access'>,
  kind: 'moderator' | 'speaker',
  participantName = 'Ada Lovelace',
): Promise<Inside> {
  const { roomId } = room;
  const ticket = await guest.meetings.join({ roomId, secret: secretOf(room, kind), participantName });
  const presence = await joinBySignal(ticket);
  await waitUntil(`${participantName} is inside`, async () => {
    await world.settle();
    const meeting = (await world.backend.ledger.inside([roomId])).get(roomId);
    return meeting?.participants.some((one) => one.identity === ticket.identity);
  });
  return { identity: ticket.identity, memberToken: ticket.memberToken, presence };
}

/** Does something while someone is inside; they leave afterwards. */
export async function withPerson<T>(
  transport: Transport,
  room: Pick<FullRoomView, 'roomId' | 'access'>,
  work: (person: Inside) => Promise<T>,
): Promise<T> {
  const person = await enter(transport, room, 'speaker');
  try {
    return await work(person);
  } finally {
    person.presence.leave();
  }
}
