import { type Case, NOBODY, secretOf } from '../support/Case';
import { outcome } from '../support/outcome';
import type { Transport } from '../support/transports';

/** A room, a user and two members: the user and a guest. */
async function peopledRoom({ owner }: Transport) {
  const room = await owner.rooms.create({ roomName: 'With members' });
  const { roomId } = room;
  await owner.users.create({ userId: 'ada', name: 'Ada L.', role: 'room_member', password: 'correct horse battery' });
  const ada = await owner.members.create({ roomId, userId: 'ada', baseRole: 'moderator' });
  const bob = await owner.members.create({ roomId, name: ' Bob ', baseRole: 'speaker' });
  return { room, roomId, ada, bob };
}

async function logInAsAda({ world, as }: Transport) {
  const visitor = { caller: { kind: 'guest' }, address: '192.0.2.1' } as const;
  const { tokens } = await world.backend.sessions.openWithPassword('ada', 'correct horse battery', visitor);
  return as({ accessToken: tokens.token });
}

export const memberCases: Record<string, Case> = {
  'members.create': async (transport) => {
    const { owner, guest } = transport;
    const { roomId, ada, bob } = await peopledRoom(transport);
    const customPermissions = { chatWrite: false };
    return [
      await outcome(Promise.resolve([ada, bob])),
      await outcome(owner.members.create({ roomId, name: 'Cy', baseRole: 'speaker', customPermissions })),
      await outcome(guest.links.resolve({ text: bob.accessUrl })),
      await outcome(owner.members.create({ roomId, userId: 'ada', baseRole: 'speaker' })),
      await outcome(owner.members.create({ roomId, userId: 'nobody', baseRole: 'speaker' })),
      await outcome(owner.members.create({ roomId, userId: 'ada', name: 'Ada', baseRole: 'speaker' })),
      await outcome(owner.members.create({ roomId, baseRole: 'speaker' })),
      await outcome(owner.members.create({ roomId, name: 'Cy', baseRole: 'owner' as 'speaker' })),
      await outcome(owner.members.create({ roomId: NOBODY, name: 'Cy', baseRole: 'speaker' })),
      await outcome(guest.members.create({ roomId, name: 'Cy', baseRole: 'speaker' })),
    ];
  },

  'members.list': async (transport) => {
    const { owner, guest } = transport;
    const { roomId } = await peopledRoom(transport);
    await owner.members.create({ roomId, name: 'Élodie', baseRole: 'speaker' });
    const byName = { roomId, sortField: 'name', sortOrder: 'asc' } as const;
    const first = await owner.members.list({ ...byName, maxItems: 2 });
    const { nextPageToken } = first.pagination;
    const ada = await logInAsAda(transport);
    return [
      await outcome(Promise.resolve(first)),
      await outcome(owner.members.list({ ...byName, maxItems: 2, nextPageToken })),
      await outcome(owner.members.list({ roomId, name: 'ÉLO', extraFields: 'effectivePermissions' })),
      await outcome(owner.members.list({ roomId, nextPageToken })),
      await outcome(owner.members.list({ roomId: NOBODY })),
      await outcome(ada.members.list({ roomId })),
      await outcome(guest.members.list({ roomId })),
    ];
  },

  'members.get': async (transport) => {
    const { owner, guest } = transport;
    const { roomId, bob } = await peopledRoom(transport);
    const ada = await logInAsAda(transport);
    return [
      await outcome(owner.members.get({ roomId, memberId: bob.memberId, extraFields: 'effectivePermissions' })),
      await outcome(ada.members.get({ roomId, memberId: 'ada' })),
      await outcome(ada.members.get({ roomId, memberId: bob.memberId })),
      await outcome(owner.members.get({ roomId, memberId: NOBODY })),
      await outcome(owner.members.get({ roomId: NOBODY, memberId: 'ada' })),
      await outcome(guest.members.get({ roomId, memberId: 'ada' })),
    ];
  },

  'members.update': async (transport) => {
    const { owner, guest } = transport;
    const { roomId, bob } = await peopledRoom(transport);
    const { memberId } = bob;
    const first = { roomId, memberId, customPermissions: { chatWrite: false, meetingEnd: true } };
    const second = { roomId, memberId, baseRole: 'moderator', customPermissions: { chatWrite: true } } as const;
    const changed = await owner.members.update(first);
    return [
      await outcome(Promise.resolve(changed)),
      await outcome(owner.members.update(second)),
      await outcome(Promise.resolve(changed.permissionsUpdatedAt > bob.permissionsUpdatedAt)),
      await outcome(owner.members.update({ roomId, memberId: NOBODY, baseRole: 'speaker' })),
      await outcome(owner.members.update({ roomId: NOBODY, memberId, baseRole: 'speaker' })),
      await outcome(guest.members.update({ roomId, memberId, baseRole: 'moderator' })),
    ];
  },

  'members.remove': async (transport) => {
    const { owner, guest } = transport;
    const { room, roomId, bob } = await peopledRoom(transport);
    const { memberId } = bob;
    return [
      await outcome(guest.members.remove({ roomId, memberId })),
      await outcome(owner.members.remove({ roomId, memberId })),
      await outcome(owner.members.remove({ roomId, memberId })),
      await outcome(owner.members.remove({ roomId: NOBODY, memberId })),
      // The personal link went with the member; the room's own is still good.
      await outcome(guest.links.resolve({ text: bob.accessUrl })),
      await outcome(guest.links.resolve({ text: secretOf(room, 'speaker') })),
    ];
  },

  'members.removeMany': async (transport) => {
    const { owner, guest } = transport;
    const { roomId, bob } = await peopledRoom(transport);
    const removeMany = (client: typeof owner, memberIds: string[], id = roomId) =>
      outcome(client.members.removeMany({ params: { roomId: id }, query: { memberIds } }));
    return [
      await removeMany(guest, ['ada']),
      await removeMany(owner, []),
      await removeMany(owner, [bob.memberId, NOBODY, bob.memberId]),
      await removeMany(owner, ['ada']),
      await removeMany(owner, ['ada'], NOBODY),
    ];
  },
};
