import type { Recording } from '../../../src/shared/domain/recording';
import { type Case, enter, NOBODY, secretOf, withPerson } from '../support/Case';
import { outcome } from '../support/outcome';
import type { Transport } from '../support/transports';

const DAY = 1_700_000_000_000;

/** Rows as the engine will write them. */
async function stored(
  { world }: Transport,
  { roomId, roomName }: { roomId: string; roomName: string },
  ...parts: Partial<Recording>[]
): Promise<string[]> {
  const ids = parts.map((_, at) => `${roomId}--EG_${at}--uid${at}`);
  for (const [at, part] of parts.entries()) {
    await world.backend.database.recordings.insert({
      recording: {
        recordingId: ids[at] ?? '',
        roomId,
        roomName,
        status: 'complete',
        layout: 'grid',
        startDate: DAY + at * 1000,
        duration: 60 - at,
        ...part,
      },
      publicSecret: `public-${roomId}-${at}`,
      privateSecret: `private-${roomId}-${at}`,
    });
  }
  return ids;
}

/** A room, a recording of it that is done, and one that is being made. */
async function recordedRoom(transport: Transport) {
  const room = await transport.owner.rooms.create({ roomName: 'Recorded' });
  const [done = '', active = ''] = await stored(transport, room, {}, { status: 'active' });
  return { room, done, active };
}

export const recordingCases: Record<string, Case> = {
  'recordings.start': async (transport) => {
    const { owner, guest } = transport;
    const room = await owner.rooms.create({ roomName: 'To record' });
    const silent = await owner.rooms.create({ roomName: 'Silent', config: { recording: { enabled: false } } });
    const { roomId } = room;
    return [
      await outcome(owner.recordings.start({ roomId })),
      await outcome(owner.recordings.start({ roomId: silent.roomId })),
      await withPerson(transport, room, () => outcome(owner.recordings.start({ roomId, config: { layout: 'grid' } }))),
      await outcome(owner.recordings.start({ roomId: NOBODY })),
      await outcome(owner.recordings.start({ roomId, config: { layout: 'round' as 'grid' } })),
      await outcome(guest.recordings.start({ roomId })),
    ];
  },

  'recordings.list': async (transport) => {
    const { owner, guest } = transport;
    const room = await owner.rooms.create({ roomName: 'Often recorded' });
    const other = await owner.rooms.create({ roomName: 'Other' });
    await stored(transport, room, {}, { status: 'failed', startDate: undefined }, {}, {});
    await stored(transport, other, { size: 5 });
    const first = await owner.recordings.list({ maxItems: 2 });
    const { nextPageToken } = first.pagination;
    const secret = secretOf(room, 'recording');
    return [
      await outcome(Promise.resolve(first)),
      await outcome(owner.recordings.list({ maxItems: 5, nextPageToken })),
      await outcome(owner.recordings.list({ roomId: other.roomId })),
      await outcome(owner.recordings.list({ status: 'failed' })),
      await outcome(owner.recordings.list({ roomName: 'OFTEN', sortField: 'duration', sortOrder: 'asc', maxItems: 1 })),
      await outcome(owner.recordings.list({ nextPageToken: 'made-up' })),
      await outcome(guest.recordings.list({ secret }).then(({ recordings }) => recordings.length)),
      await outcome(guest.recordings.list({ secret, roomId: other.roomId })),
      await outcome(guest.recordings.list({ secret: 'wrong' })),
      await outcome(guest.recordings.list({})),
    ];
  },

  'recordings.get': async (transport) => {
    const { owner, guest } = transport;
    const { room, done } = await recordedRoom(transport);
    const person = await enter(transport, room, 'speaker');
    const inside = await transport.as({ memberToken: person.memberToken });
    const outcomes = [
      await outcome(owner.recordings.get({ recordingId: done })),
      await outcome(inside.recordings.get({ recordingId: done })),
      await outcome(guest.recordings.get({ recordingId: done, secret: `public-${room.roomId}-0` })),
      await outcome(guest.recordings.get({ recordingId: done, secret: `private-${room.roomId}-0` })),
      await outcome(owner.recordings.get({ recordingId: 'nothing--EG_x--y' })),
      await outcome(guest.recordings.get({ recordingId: done, secret: 'wrong' })),
      await outcome(guest.recordings.get({ recordingId: done })),
    ];
    person.presence.leave();
    return outcomes;
  },

  'recordings.remove': async (transport) => {
    const { owner, guest } = transport;
    const { room, done, active } = await recordedRoom(transport);
    const person = await enter(transport, room, 'speaker');
    const inside = await transport.as({ memberToken: person.memberToken });
    const outcomes = [
      await outcome(guest.recordings.remove({ recordingId: done })),
      await outcome(inside.recordings.remove({ recordingId: done })),
      await outcome(owner.recordings.remove({ recordingId: active })),
      await outcome(owner.recordings.remove({ recordingId: done })),
      await outcome(owner.recordings.remove({ recordingId: done })),
    ];
    person.presence.leave();
    return outcomes;
  },

  'recordings.removeMany': async (transport) => {
    const { owner, guest } = transport;
    const { done, active } = await recordedRoom(transport);
    const removeMany = (client: typeof owner, ...recordingIds: string[]) =>
      outcome(client.recordings.removeMany({ query: { recordingIds } }));
    return [
      await removeMany(guest, done),
      await removeMany(owner, done, active),
      await removeMany(owner, 'not one'),
      await removeMany(owner),
    ];
  },

  'recordings.url': async (transport) => {
    const { owner, guest } = transport;
    const { done } = await recordedRoom(transport);
    return [
      await outcome(owner.recordings.url({ recordingId: done })),
      await outcome(owner.recordings.url({ recordingId: done, privateAccess: true })),
      await outcome(guest.recordings.url({ recordingId: done })),
    ];
  },

  'recordings.media': async (transport) => {
    const { owner, guest } = transport;
    const { done, active } = await recordedRoom(transport);
    return [
      await outcome(owner.recordings.media({ recordingId: done })),
      await outcome(owner.recordings.media({ recordingId: active })),
      await outcome(guest.recordings.media({ recordingId: done })),
    ];
  },

  'recordings.download': async (transport) => {
    const { owner } = transport;
    const { done } = await recordedRoom(transport);
    return [
      await outcome(owner.recordings.download({ recordingId: done })),
      await outcome(owner.recordings.download({ recordingId: 'nothing' })),
    ];
  },

  'recordings.downloadMany': async (transport) => {
    const { owner } = transport;
    const { done } = await recordedRoom(transport);
    return [
      await outcome(owner.recordings.downloadMany({ recordingIds: [done] })),
      await outcome(owner.recordings.downloadMany({ recordingIds: ['nothing'] })),
    ];
  },

  'recordings.stop': async (transport) => {
    const { owner, guest } = transport;
    const { done, active } = await recordedRoom(transport);
    return [
      await outcome(owner.recordings.stop({ recordingId: active })),
      await outcome(owner.recordings.stop({ recordingId: done })),
      await outcome(guest.recordings.stop({ recordingId: active })),
    ];
  },
};
