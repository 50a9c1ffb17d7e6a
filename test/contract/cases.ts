import type { RoomView } from '../../src/shared/contract/roomSchema';
import { parseAccessLink } from '../../src/shared/domain/link';
import { waitUntil } from '../support/waitUntil';
import { joinBySignal } from './support/joinBySignal';
import { firstOf, outcome } from './support/outcome';
import type { Transport } from './support/transports';

/** Plays one procedure through, good and bad, and gives what came of it. */
export type Case = (transport: Transport) => Promise<unknown[]>;

const NOBODY = 'nobody-here';

function secretOf(room: RoomView, role: 'moderator' | 'speaker'): string {
  return parseAccessLink(room.access.anonymous[role].url)?.secret ?? '';
}

/** Someone is inside, and the owner sees it. */
async function withPerson<T>(
  { owner }: Transport,
  room: RoomView,
  work: (ended: Promise<void>) => Promise<T>,
): Promise<T> {
  const person = await joinBySignal(
    await owner.meetings.join({ roomId: room.roomId, participantName: 'Ada Lovelace' }),
  );
  try {
    await waitUntil('someone is inside', async () => (await owner.rooms.get({ roomId: room.roomId })).meeting);
    return await work(person.ended);
  } finally {
    person.leave();
  }
}

/** Every procedure of the contract by its path. */
export const CASES: Record<string, Case> = {
  'rooms.create': async ({ owner, guest }) => [
    await outcome(owner.rooms.create({ roomName: '  Design \n weekly ' })),
    await outcome(owner.rooms.create({ roomName: '日本語 🎉' })),
    await outcome(owner.rooms.create({ roomName: '   ' })),
    await outcome(owner.rooms.create({ roomName: 'x'.repeat(51) })),
    await outcome(guest.rooms.create({ roomName: 'Mine' })),
  ],

  'rooms.list': async ({ owner, guest }) => {
    for (const roomName of ['Beta', 'Gamma Ärzte', 'Alpha']) await owner.rooms.create({ roomName });
    const first = await owner.rooms.list({ maxItems: 2 });
    // Created between two pages: shifts nothing.
    await owner.rooms.create({ roomName: 'Newest' });
    const { nextPageToken } = first.pagination;
    return [
      await outcome(Promise.resolve(first.rooms.map((room) => room.roomName))),
      await outcome(
        owner.rooms.list({ maxItems: 2, nextPageToken }).then(({ rooms }) => rooms.map((room) => room.roomName)),
      ),
      await outcome(owner.rooms.list({ roomName: 'ärz' })),
      await outcome(owner.rooms.list({ roomName: '%' })),
      await outcome(owner.rooms.list({ maxItems: 0 })),
      await outcome(owner.rooms.list({ maxItems: 101 })),
      await outcome(owner.rooms.list({ nextPageToken: 'made-up' })),
      await outcome(guest.rooms.list({})),
    ];
  },

  'rooms.watch': async ({ owner, guest }) => {
    const stream = await owner.rooms.watch();
    const first = await stream.next();
    const change = stream.next();
    await owner.rooms.create({ roomName: 'Seen' });
    const second = await change;
    await stream.return();
    const refused = await outcome(firstOf(guest.rooms.watch(), 1));
    return [await outcome(Promise.resolve([first.value, second.value])), refused];
  },

  'rooms.get': async (transport) => {
    const { owner, guest } = transport;
    const room = await owner.rooms.create({ roomName: 'Here' });
    const { roomId } = room;
    return [
      await outcome(owner.rooms.get({ roomId })),
      await withPerson(transport, room, () => outcome(owner.rooms.get({ roomId }))),
      await outcome(owner.rooms.get({ roomId: NOBODY })),
      await outcome(owner.rooms.get({ roomId: 'x'.repeat(101) })),
      await outcome(guest.rooms.get({ roomId })),
    ];
  },

  'rooms.rename': async ({ owner, guest }) => {
    const { roomId } = await owner.rooms.create({ roomName: 'Before' });
    return [
      await outcome(owner.rooms.rename({ roomId, roomName: ' After ' })),
      await outcome(owner.rooms.rename({ roomId, roomName: '' })),
      await outcome(owner.rooms.rename({ roomId: NOBODY, roomName: 'After' })),
      await outcome(guest.rooms.rename({ roomId, roomName: 'Stolen' })),
    ];
  },

  'rooms.remove': async (transport) => {
    const { owner, guest } = transport;
    const remove = (roomId: string, withMeeting?: 'force' | 'fail') =>
      outcome(owner.rooms.remove({ params: { roomId }, query: withMeeting ? { withMeeting } : undefined }));
    const empty = await owner.rooms.create({ roomName: 'Empty' });
    const busy = await owner.rooms.create({ roomName: 'Busy' });
    const refused = await outcome(guest.rooms.remove({ params: { roomId: busy.roomId } }));
    const outcomes = await withPerson(transport, busy, async (ended) => {
      const kept = await remove(busy.roomId);
      const removed = await remove(busy.roomId, 'force');
      await ended;
      return [kept, removed];
    });
    return [
      refused,
      ...outcomes,
      await remove(empty.roomId),
      await remove(empty.roomId),
      await remove(NOBODY, 'force'),
    ];
  },

  'rooms.removeMany': async (transport) => {
    const { owner, guest } = transport;
    const busy = await owner.rooms.create({ roomName: 'Busy' });
    const other = await owner.rooms.create({ roomName: 'Other' });
    const roomIds = [other.roomId, busy.roomId];
    const refused = [
      await outcome(guest.rooms.removeMany({ roomIds })),
      await outcome(owner.rooms.removeMany({ roomIds: [] })),
      await outcome(owner.rooms.removeMany({ roomIds: [...roomIds, NOBODY], withMeeting: 'force' })),
    ];
    const outcomes = await withPerson(transport, busy, async (ended) => {
      const kept = await outcome(owner.rooms.removeMany({ roomIds }));
      // None of them, if one is refused.
      const stillThere = await outcome(owner.rooms.get({ roomId: other.roomId }));
      const removed = await outcome(owner.rooms.removeMany({ roomIds, withMeeting: 'force' }));
      await ended;
      return [kept, stillThere, removed];
    });
    return [...refused, ...outcomes, await outcome(owner.rooms.get({ roomId: other.roomId }))];
  },

  'meetings.preview': async (transport) => {
    const { owner, guest } = transport;
    const room = await owner.rooms.create({ roomName: 'Seen from outside' });
    const { roomId } = room;
    return [
      await outcome(owner.meetings.preview({ roomId })),
      await outcome(guest.meetings.preview({ roomId, secret: secretOf(room, 'speaker') })),
      await withPerson(transport, room, () =>
        outcome(guest.meetings.preview({ roomId, secret: secretOf(room, 'moderator') })),
      ),
      await outcome(owner.meetings.preview({ roomId: NOBODY })),
      await outcome(guest.meetings.preview({ roomId: NOBODY, secret: secretOf(room, 'speaker') })),
      await outcome(guest.meetings.preview({ roomId, secret: 'wrong' })),
      await outcome(guest.meetings.preview({ roomId })),
    ];
  },

  'meetings.join': async ({ owner, guest }) => {
    const room = await owner.rooms.create({ roomName: 'Open' });
    const { roomId } = room;
    return [
      await outcome(owner.meetings.join({ roomId, participantName: ' Zoë ' })),
      await outcome(guest.meetings.join({ roomId, secret: secretOf(room, 'speaker'), participantName: '李雷' })),
      await outcome(guest.meetings.join({ roomId, secret: secretOf(room, 'moderator'), participantName: 'Mo' })),
      await outcome(guest.meetings.join({ roomId, secret: 'wrong', participantName: 'Eve' })),
      await outcome(guest.meetings.join({ roomId, secret: secretOf(room, 'speaker'), participantName: ' ' })),
      await outcome(owner.meetings.join({ roomId, participantName: 'x'.repeat(61) })),
      await outcome(owner.meetings.join({ roomId: NOBODY, participantName: 'Ada' })),
    ];
  },

  'meetings.end': async (transport) => {
    const { owner, guest } = transport;
    const room = await owner.rooms.create({ roomName: 'Ending' });
    const { roomId } = room;
    const outcomes = await withPerson(transport, room, async (ended) => {
      const refused = await outcome(guest.meetings.end({ roomId, secret: secretOf(room, 'speaker') }));
      const done = await outcome(guest.meetings.end({ roomId, secret: secretOf(room, 'moderator') }));
      await ended;
      return [refused, done];
    });
    return [
      ...outcomes,
      await outcome(owner.meetings.end({ roomId })),
      await outcome(owner.meetings.end({ roomId: NOBODY })),
      await outcome(guest.meetings.end({ roomId, secret: 'wrong' })),
    ];
  },

  'links.resolve': async ({ owner, guest }) => {
    const room = await owner.rooms.create({ roomName: 'Named' });
    await owner.rooms.create({ roomName: 'Twice' });
    await owner.rooms.create({ roomName: 'Twice' });
    const secret = secretOf(room, 'speaker');
    const texts = [
      room.access.anonymous.speaker.url,
      `parley://open?url=${encodeURIComponent(room.access.anonymous.moderator.url)}`,
      secret,
      secret.replaceAll('-', ' ').toUpperCase(),
      'https://meet.example.org/room/Elsewhere-x8f3k2m9q4t7w2z?secret=abcd-efgh-ijkm-npqr-stuv',
      room.access.anonymous.speaker.url.replace(secret, 'abcd-efgh-ijkm-npqr-stuv'),
      'abcd-efgh-ijkm-npqr-stuv',
      'https://meet.example.org/elsewhere',
      'Named',
      ' named ',
      'Twice',
      'Never heard of',
      '',
    ];
    const outcomes: unknown[] = [];
    for (const client of [owner, guest]) {
      for (const text of texts) outcomes.push(await outcome(client.links.resolve({ text })));
    }
    return [...outcomes, await outcome(owner.links.resolve({ text: 'x'.repeat(2001) }))];
  },

  'session.current': async ({ owner, guest }) => [
    await outcome(owner.session.current()),
    await outcome(guest.session.current()),
  ],

  'session.open': async ({ guest }) => [
    await outcome(guest.session.open({ key: 'the password' })),
    await outcome(guest.session.open({ key: 'wrong' })),
    await outcome(guest.session.open({ key: '' })),
  ],

  'session.close': async ({ guest }) => [await outcome(guest.session.close())],

  'system.info': async ({ owner, guest }) => {
    // Which kind of workspace it is depends on whether the answer was forwarded.
    const general = async (client: typeof owner) => ({ ...(await client.system.info()), workspace: undefined });
    return [await outcome(general(owner)), await outcome(general(guest))];
  },

  'system.watchMeetingServer': async ({ owner, guest }) => [
    await outcome(firstOf(owner.system.watchMeetingServer(), 1)),
    await outcome(firstOf(guest.system.watchMeetingServer(), 1)),
  ],

  'system.restartMeetingServer': async ({ owner, guest }) => [
    await outcome(owner.system.restartMeetingServer()),
    await outcome(guest.system.restartMeetingServer()),
  ],
};
