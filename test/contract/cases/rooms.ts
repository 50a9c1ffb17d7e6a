import type { ApiClient } from '../../../src/main/api/createRemoteClient';
import type { FullRoomView } from '../../../src/shared/contract/roomSchema';
import { type Case, NOBODY, withPerson } from '../support/Case';
import { firstOf, outcome } from '../support/outcome';
import type { Transport } from '../support/transports';

const FAR = Date.UTC(2100, 0, 1);

/** A room in which a meeting runs, with nobody inside. */
async function busyRoom({ owner }: Transport, roomName = 'Busy'): Promise<FullRoomView> {
  const room = await owner.rooms.create({ roomName });
  await owner.meetings.start({ roomId: room.roomId });
  return room;
}

async function namesIn(list: ReturnType<ApiClient['rooms']['list']>): Promise<unknown> {
  return outcome(list.then(({ rooms }) => rooms.map((room) => room.roomName)));
}

export const roomCases: Record<string, Case> = {
  'rooms.create': async ({ owner, guest }) => {
    const everything = await owner.rooms.create({
      roomName: '  Design \n weekly ',
      customId: 'design.1',
      language: 'pt-BR',
      autoDeletionDate: FAR,
      autoDeletionPolicy: { withRecordings: 'force' },
      config: {
        chat: { history: 'room' },
        e2ee: { enabled: true },
        recording: { enabled: true, encoding: 'H264_1080P_30' },
        streaming: { rtmpUrls: ['rtmps://live.example.org/key'] },
        appearance: { primaryColor: '#0b7f5c' },
      },
      roles: { speaker: { permissions: { chatWrite: false } } },
      access: { anonymous: { recording: { enabled: false } }, user: { enabled: true } },
      limits: { maxParticipants: 25, notBefore: FAR - 10_000, expires: FAR, ejectAtExpiry: true, maxStaySeconds: 3600 },
      meetingEndAction: 'close',
    });
    return [
      await outcome(Promise.resolve(everything)),
      await outcome(owner.rooms.create({})),
      await outcome(owner.rooms.create({ roomName: '日本語 🎉' })),
      await outcome(owner.rooms.create({ customId: 'design.1' })),
      await outcome(owner.rooms.create({ roomName: '   ' })),
      await outcome(owner.rooms.create({ roomName: 'x'.repeat(51) })),
      await outcome(owner.rooms.create({ customId: '../etc', language: 'English, please' })),
      await outcome(owner.rooms.create({ autoDeletionDate: 1_700_000_000, limits: { expires: 1_700_000_000 } })),
      await outcome(owner.rooms.create({ limits: { notBefore: FAR, expires: FAR - 1, maxParticipants: 0 } })),
      await outcome(owner.rooms.create({ config: { streaming: { rtmpUrls: ['http://live.example.org'] } } })),
      await outcome(guest.rooms.create({ roomName: 'Mine' })),
    ];
  },

  'rooms.list': async (transport) => {
    const { owner, guest } = transport;
    const access = { user: { enabled: true } };
    for (const roomName of ['Beta', 'Gamma Ärzte', 'alpha']) await owner.rooms.create({ roomName });
    await owner.rooms.create({ roomName: 'Delta', access, autoDeletionDate: FAR });
    await busyRoom(transport);
    const first = await owner.rooms.list({ maxItems: 2 });
    // Created between two pages: shifts nothing.
    const archived = await owner.rooms.create({ roomName: 'Newest' });
    const { nextPageToken } = first.pagination;
    const byName = { sortField: 'roomName', sortOrder: 'asc' } as const;
    const outcomes = [
      await outcome(Promise.resolve(first)),
      await namesIn(owner.rooms.list({ maxItems: 2, nextPageToken })),
      await namesIn(owner.rooms.list(byName)),
      await namesIn(owner.rooms.list({ sortField: 'autoDeletionDate', sortOrder: 'desc', maxItems: 1 })),
    ];
    await owner.rooms.update({ roomId: archived.roomId, archived: true });
    return [
      ...outcomes,
      await namesIn(owner.rooms.list({ ...byName, archived: true })),
      await namesIn(owner.rooms.list({ roomName: 'ärz', roomNameMatchMode: 'partial', roomNameCaseInsensitive: true })),
      await namesIn(owner.rooms.list({ roomName: 'Be', roomNameMatchMode: 'prefix' })),
      await namesIn(owner.rooms.list({ roomName: '^[AB].*a$', roomNameMatchMode: 'regex' })),
      await namesIn(owner.rooms.list({ ...byName, status: 'open', userAccess: false, owner: 'admin' })),
      await namesIn(owner.rooms.list({ member: 'nobody' })),
      await outcome(owner.rooms.list({ roomName: 'Beta', extraFields: 'config,roles' })),
      await outcome(owner.rooms.list({ roomName: '(?=x)', roomNameMatchMode: 'regex' })),
      await outcome(owner.rooms.list({ maxItems: 0 })),
      await outcome(owner.rooms.list({ nextPageToken: 'made-up' })),
      await outcome(owner.rooms.list({ ...byName, nextPageToken })),
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
    const { owner, guest, as } = transport;
    const room = await owner.rooms.create({ roomName: 'Here it is', customId: 'here.1' });
    const other = await owner.rooms.create({ roomName: 'Elsewhere' });
    const { roomId } = room;
    return [
      await outcome(owner.rooms.get({ roomId })),
      await withPerson(transport, room, async ({ memberToken }) => {
        const inside = await as({ memberToken });
        return [
          await outcome(owner.rooms.get({ roomId })),
          await outcome(inside.rooms.get({ roomId })),
          await outcome(inside.rooms.get({ roomId: other.roomId })),
        ];
      }),
      await outcome(owner.rooms.get({ roomId: 'Here it is' }).then((found) => found.roomId)),
      await outcome(owner.rooms.get({ roomId: 'here.1' }).then((found) => found.roomId)),
      await outcome(owner.rooms.get({ roomId: NOBODY })),
      await outcome(owner.rooms.get({ roomId: 'x'.repeat(101) })),
      await outcome(owner.rooms.get({ roomId: '!!!' })),
      await outcome(guest.rooms.get({ roomId })),
    ];
  },

  'rooms.update': async (transport) => {
    const { owner, guest } = transport;
    const { roomId } = await owner.rooms.create({ roomName: 'Before', customId: 'b', language: 'de' });
    await owner.rooms.create({ customId: 'taken' });
    const busy = await busyRoom(transport);
    const limits = { maxParticipants: 2, expires: FAR, deleteAtExpiry: true };
    return [
      await outcome(owner.rooms.update({ roomId, roomName: ' After ', customId: null, language: null, limits })),
      await outcome(owner.rooms.update({ roomId, limits: { expires: null }, meetingEndAction: 'delete' })),
      await outcome(owner.rooms.update({ roomId, roomName: '' })),
      await outcome(owner.rooms.update({ roomId, customId: 'taken' })),
      await outcome(owner.rooms.update({ roomId, autoDeletionDate: 1_700_000_000_000 })),
      await outcome(owner.rooms.update({ roomId: busy.roomId, roomName: 'After' })),
      await outcome(owner.rooms.update({ roomId: NOBODY, roomName: 'After' })),
      await outcome(guest.rooms.update({ roomId, roomName: 'Stolen' })),
    ];
  },

  'rooms.remove': async (transport) => {
    const { owner, guest } = transport;
    const remove = (roomId: string, query?: Parameters<typeof owner.rooms.remove>[0]['query']) =>
      outcome(owner.rooms.remove({ params: { roomId }, query }));
    const empty = await owner.rooms.create({ roomName: 'Empty' });
    const later = await busyRoom(transport, 'Later');
    const busy = await owner.rooms.create({ roomName: 'Busy' });
    const refused = await outcome(guest.rooms.remove({ params: { roomId: busy.roomId } }));
    const outcomes = await withPerson(transport, busy, async ({ presence }) => {
      const kept = await remove(busy.roomId);
      const removed = await remove(busy.roomId, { withMeeting: 'force', withRecordings: 'close' });
      await presence.ended;
      return [kept, removed];
    });
    return [
      refused,
      ...outcomes,
      await remove(later.roomId, { withMeeting: 'when_meeting_ends' }),
      await remove(empty.roomId),
      await remove(empty.roomId),
      await remove(NOBODY, { withMeeting: 'force' }),
      await remove(busy.roomId, { withMeeting: 'perhaps' as 'force' }),
    ];
  },

  'rooms.removeMany': async (transport) => {
    const { owner, guest } = transport;
    const busy = await busyRoom(transport);
    const other = await owner.rooms.create({ roomName: 'Other' });
    const another = await owner.rooms.create({ roomName: 'Another' });
    const roomIds = [other.roomId, busy.roomId];
    return [
      await outcome(guest.rooms.removeMany({ query: { roomIds } })),
      await outcome(owner.rooms.removeMany({ query: { roomIds: [] } })),
      await outcome(owner.rooms.removeMany({ query: { roomIds: [...roomIds, NOBODY] } })),
      await outcome(
        owner.rooms.removeMany({ query: { roomIds: [busy.roomId, another.roomId], withMeeting: 'force' } }),
      ),
      await outcome(owner.rooms.list({})),
    ];
  },

  'rooms.getConfig': async (transport) => {
    const { owner, guest, as } = transport;
    const streaming = { rtmpUrls: ['rtmp://live.example.org/a-secret-key'] };
    const room = await owner.rooms.create({ config: { streaming } });
    const { roomId } = room;
    return [
      await outcome(owner.rooms.getConfig({ roomId })),
      await withPerson(transport, room, async ({ memberToken }) =>
        // The keys of streams are for those who manage the room.
        outcome((await as({ memberToken })).rooms.getConfig({ roomId }).then((config) => config.streaming)),
      ),
      await outcome(owner.rooms.getConfig({ roomId: NOBODY })),
      await outcome(guest.rooms.getConfig({ roomId })),
    ];
  },

  'rooms.updateConfig': async (transport) => {
    const { owner, guest } = transport;
    const { roomId } = await owner.rooms.create({});
    const busy = (await busyRoom(transport)).roomId;
    const appearance = { baseTheme: 'dark', accentColor: '#ff0000' } as const;
    return [
      await outcome(owner.rooms.updateConfig({ roomId, config: { e2ee: { enabled: true }, appearance } })),
      await outcome(owner.rooms.updateConfig({ roomId, config: { recording: { enabled: true }, appearance: null } })),
      await outcome(owner.rooms.updateConfig({ roomId, config: { appearance: { accentColor: 'red' } } })),
      await outcome(owner.rooms.updateConfig({ roomId: busy, config: { chat: { enabled: false } } })),
      await outcome(owner.rooms.updateConfig({ roomId: busy, config: { lobby: { enabled: true } } })),
      await outcome(owner.rooms.updateConfig({ roomId: NOBODY, config: {} })),
      await outcome(guest.rooms.updateConfig({ roomId, config: {} })),
    ];
  },

  'rooms.updateRoles': async (transport) => {
    const { owner, guest } = transport;
    const { roomId } = await owner.rooms.create({});
    const busy = (await busyRoom(transport)).roomId;
    const roles = { moderator: { permissions: { meetingEnd: false } } };
    return [
      await outcome(owner.rooms.updateRoles({ roomId, roles })),
      await outcome(owner.rooms.updateRoles({ roomId: busy, roles })),
      await outcome(owner.rooms.updateRoles({ roomId: NOBODY, roles })),
      await outcome(guest.rooms.updateRoles({ roomId, roles })),
    ];
  },

  'rooms.updateAccess': async (transport) => {
    const { owner, guest } = transport;
    const { roomId } = await owner.rooms.create({});
    const busy = (await busyRoom(transport)).roomId;
    const access = { anonymous: { speaker: { enabled: false } }, user: { enabled: true } };
    return [
      await outcome(owner.rooms.updateAccess({ roomId, access })),
      await outcome(owner.rooms.updateAccess({ roomId: busy, access })),
      await outcome(owner.rooms.updateAccess({ roomId: NOBODY, access })),
      await outcome(guest.rooms.updateAccess({ roomId, access })),
    ];
  },

  'rooms.renewLink': async ({ owner, guest }) => {
    const room = await owner.rooms.create({});
    const { roomId } = room;
    const renewed = await owner.rooms.renewLink({ roomId, kind: 'speaker' });
    const { moderator, speaker } = room.access.anonymous;
    return [
      await outcome(Promise.resolve(renewed)),
      await outcome(
        Promise.resolve([
          renewed.anonymous.speaker.url === speaker.url,
          renewed.anonymous.moderator.url === moderator.url,
        ]),
      ),
      await outcome(guest.links.resolve({ text: speaker.url ?? '' })),
      await outcome(owner.rooms.renewLink({ roomId, kind: 'owner' as 'speaker' })),
      await outcome(owner.rooms.renewLink({ roomId: NOBODY, kind: 'speaker' })),
      await outcome(guest.rooms.renewLink({ roomId, kind: 'speaker' })),
    ];
  },

  'rooms.updateStatus': async (transport) => {
    const { owner, guest } = transport;
    const { roomId } = await owner.rooms.create({});
    const busy = (await busyRoom(transport)).roomId;
    return [
      await outcome(owner.rooms.updateStatus({ roomId, status: 'closed' })),
      await outcome(owner.rooms.updateStatus({ roomId, status: 'open' }).then(({ status }) => status)),
      await outcome(owner.rooms.updateStatus({ roomId: busy, status: 'closed' })),
      await outcome(owner.rooms.updateStatus({ roomId: busy, status: 'open' }).then(({ body }) => body.room.status)),
      await outcome(owner.rooms.updateStatus({ roomId, status: 'active_meeting' as 'open' })),
      await outcome(owner.rooms.updateStatus({ roomId: NOBODY, status: 'open' })),
      await outcome(guest.rooms.updateStatus({ roomId, status: 'closed' })),
    ];
  },
};
