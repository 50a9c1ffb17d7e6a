import type { ApiClient } from '../../../src/main/api/createRemoteClient';
import type { UserRole } from '../../../src/shared/domain/user';
import type { Case } from '../support/Case';
import { API_KEY } from '../support/createWorld';
import { outcome } from '../support/outcome';
import type { Transport } from '../support/transports';

const PASSWORD = 'correct horse battery';
const NOBODY = 'nobody_here';

async function addUsers({ owner }: Transport, ...users: [userId: string, role: UserRole][]): Promise<void> {
  for (const [userId, role] of users) {
    await owner.users.create({ userId, name: `${userId} L.`, role, password: PASSWORD });
  }
}

/** A client that is logged in. */
async function logIn({ world, as }: Transport, userId: string): Promise<ApiClient> {
  const visitor = { caller: { kind: 'guest' }, address: '192.0.2.1' } as const;
  const { tokens } = await world.backend.sessions.openWithPassword(userId, PASSWORD, visitor);
  return as({ accessToken: tokens.token });
}

export const userCases: Record<string, Case> = {
  'users.create': async (transport) => {
    const { owner, guest } = transport;
    const draft = { userId: 'ada_l', name: ' Ada Lovelace ', role: 'room_manager', password: PASSWORD } as const;
    const made = await outcome(owner.users.create(draft));
    const ada = await logIn(transport, 'ada_l');
    return [
      made,
      await outcome(owner.users.create(draft)),
      await outcome(owner.users.create({ ...draft, userId: 'Ada Lovelace' })),
      await outcome(owner.users.create({ ...draft, userId: 'eve', password: 'short' })),
      await outcome(owner.users.create({ ...draft, userId: 'eve', role: 'owner' as UserRole })),
      await outcome(owner.users.create({ ...draft, userId: 'eve', name: '  ' })),
      await outcome(ada.users.create({ ...draft, userId: 'eve' })),
      await outcome(guest.users.create({ ...draft, userId: 'eve' })),
    ];
  },

  'users.list': async (transport) => {
    const { owner, guest } = transport;
    await addUsers(transport, ['ada', 'admin'], ['bob', 'room_member'], ['cyd', 'room_member']);
    const byName = { sortField: 'name', sortOrder: 'asc' } as const;
    const first = await owner.users.list({ ...byName, maxItems: 2 });
    const { nextPageToken } = first.pagination;
    const ids = (query: Parameters<typeof owner.users.list>[0]) =>
      outcome(owner.users.list(query).then(({ users }) => users.map((user) => user.userId)));
    return [
      await outcome(Promise.resolve(first)),
      await outcome(owner.users.list({ ...byName, maxItems: 2, nextPageToken })),
      await ids({ ...byName, role: 'room_member' }),
      await ids({ ...byName, name: 'BOB' }),
      await ids({ ...byName, userId: 'y' }),
      await outcome(owner.users.list({ nextPageToken: 'made-up' })),
      await outcome(owner.users.list({ nextPageToken })),
      await outcome(guest.users.list({})),
    ];
  },

  'users.get': async (transport) => {
    const { owner, guest } = transport;
    await addUsers(transport, ['ada', 'room_member']);
    const ada = await logIn(transport, 'ada');
    return [
      await outcome(owner.users.get({ userId: 'ada' })),
      await outcome(owner.users.get({ userId: NOBODY })),
      await outcome(owner.users.get({ userId: 'x'.repeat(41) })),
      await outcome(ada.users.get({ userId: 'ada' })),
      await outcome(guest.users.get({ userId: 'ada' })),
    ];
  },

  'users.remove': async (transport) => {
    const { owner, guest } = transport;
    await addUsers(transport, ['ada', 'admin'], ['bob', 'room_manager']);
    const bob = await logIn(transport, 'bob');
    const { roomId } = await bob.rooms.create({ roomName: 'Of Bob' });
    return [
      await outcome(bob.users.remove({ userId: 'ada' })),
      await outcome(guest.users.remove({ userId: 'ada' })),
      await outcome(owner.users.remove({ userId: 'ada' })),
      await outcome(owner.users.remove({ userId: 'bob' })),
      await outcome(owner.users.remove({ userId: 'bob' })),
      await outcome(owner.rooms.get({ roomId }).then((room) => room.owner)),
    ];
  },

  'users.removeMany': async (transport) => {
    const { owner, guest } = transport;
    await addUsers(transport, ['ada', 'admin'], ['bob', 'room_member'], ['cyd', 'room_member']);
    const removeMany = (client: ApiClient, ...userIds: string[]) =>
      outcome(client.users.removeMany({ query: { userIds } }));
    return [
      await removeMany(guest, 'bob'),
      await removeMany(owner),
      await removeMany(owner, 'bob', 'bob'),
      await removeMany(owner, 'cyd', NOBODY, 'ada'),
    ];
  },

  'users.setPassword': async (transport) => {
    const { owner, guest } = transport;
    await addUsers(transport, ['ada', 'room_member']);
    const ada = await logIn(transport, 'ada');
    const newPassword = 'another good one';
    return [
      await outcome(ada.users.setPassword({ userId: 'ada', newPassword })),
      await outcome(guest.users.setPassword({ userId: 'ada', newPassword })),
      await outcome(owner.users.setPassword({ userId: 'ada', newPassword: 'short' })),
      await outcome(owner.users.setPassword({ userId: NOBODY, newPassword })),
      await outcome(owner.users.setPassword({ userId: 'ada', newPassword })),
      await outcome(guest.session.open({ userId: 'ada', password: PASSWORD })),
      await outcome(guest.session.open({ userId: 'ada', password: newPassword })),
    ];
  },

  'users.setRole': async (transport) => {
    const { owner, guest } = transport;
    await addUsers(transport, ['ada', 'admin'], ['bob', 'room_member']);
    const bob = await logIn(transport, 'bob');
    const refused = await outcome(bob.users.setRole({ userId: 'bob', role: 'admin' }));
    return [
      refused,
      await outcome(guest.users.setRole({ userId: 'bob', role: 'admin' })),
      await outcome(owner.users.setRole({ userId: 'ada', role: 'room_member' })),
      await outcome(owner.users.setRole({ userId: 'bob', role: 'room_manager' })),
      await outcome(owner.users.setRole({ userId: 'bob', role: 'king' as UserRole })),
      await outcome(owner.users.setRole({ userId: NOBODY, role: 'admin' })),
      // It counts from that moment, without logging in again.
      await outcome((await logIn(transport, 'bob')).rooms.create({ roomName: 'Of Bob' }).then((room) => room.owner)),
    ];
  },

  'users.changePassword': async (transport) => {
    const { owner, guest } = transport;
    await addUsers(transport, ['ada', 'room_member']);
    const [ada, elsewhere] = [await logIn(transport, 'ada'), await logIn(transport, 'ada')];
    const change = { currentPassword: PASSWORD, newPassword: 'another good one' };
    return [
      await outcome(guest.users.changePassword(change)),
      await outcome(owner.users.changePassword(change)),
      await outcome(ada.users.changePassword({ ...change, currentPassword: 'wrong' })),
      await outcome(elsewhere.users.changePassword({ ...change, newPassword: 'short' })),
      await outcome(ada.users.changePassword(change)),
      await outcome(ada.session.current()),
    ];
  },
};

export const sessionCases: Record<string, Case> = {
  'session.current': async (transport) => {
    const { owner, guest } = transport;
    await addUsers(transport, ['ada', 'admin'], ['bob', 'room_manager'], ['cyd', 'room_member']);
    return [
      await outcome(owner.session.current()),
      await outcome(guest.session.current()),
      await outcome((await logIn(transport, 'ada')).session.current()),
      await outcome((await logIn(transport, 'bob')).session.current()),
      await outcome((await logIn(transport, 'cyd')).session.current()),
    ];
  },

  'session.open': async (transport) => {
    const { guest, world } = transport;
    await addUsers(transport, ['ada', 'room_member']);
    return [
      await outcome(guest.session.open({ key: API_KEY })),
      await outcome(guest.session.open({ key: await world.backend.sessions.createEntryCode() })),
      await outcome(guest.session.open({ key: 'wrong' })),
      await outcome(guest.session.open({ key: '' })),
      await outcome(guest.session.open({ userId: 'ada', password: PASSWORD })),
      await outcome(guest.session.open({ userId: 'ada', password: 'wrong' })),
      await outcome(guest.session.open({ userId: NOBODY, password: PASSWORD })),
      await outcome(guest.session.open({ userId: 'ada', password: '' })),
    ];
  },

  'session.refresh': async ({ guest }) => [await outcome(guest.session.refresh())],

  'session.close': async (transport) => {
    const { guest } = transport;
    await addUsers(transport, ['ada', 'room_member']);
    const ada = await logIn(transport, 'ada');
    return [await outcome(guest.session.close()), await outcome(ada.session.close())];
  },

  'session.closeOthers': async (transport) => {
    const { guest } = transport;
    await addUsers(transport, ['ada', 'room_member']);
    const [ada] = [await logIn(transport, 'ada'), await logIn(transport, 'ada'), await logIn(transport, 'ada')];
    return [await outcome(guest.session.closeOthers()), await outcome(ada?.session.closeOthers() ?? Promise.reject())];
  },

  'session.setUp': async ({ guest, owner, world }) => {
    const code = await world.backend.sessions.createSetUpCode();
    const draft = { code, userId: 'ada', name: 'Ada', password: PASSWORD };
    return [
      await outcome(guest.session.setUp({ ...draft, password: 'short' })),
      await outcome(guest.session.setUp({ ...draft, code: 'wrong' })),
      await outcome(guest.session.setUp(draft)),
      await outcome(guest.session.setUp({ ...draft, userId: 'eve' })),
      await outcome(owner.users.get({ userId: 'ada' })),
    ];
  },
};

export const apiKeyCases: Record<string, Case> = {
  'apiKeys.create': async (transport) => {
    const { owner, guest } = transport;
    await addUsers(transport, ['ada', 'admin'], ['bob', 'room_manager']);
    return [
      await outcome(owner.apiKeys.create({ name: ' Backup ' })),
      await outcome((await logIn(transport, 'ada')).apiKeys.create({ name: 'Of Ada' })),
      await outcome((await logIn(transport, 'bob')).apiKeys.create({ name: 'Of Bob' })),
      await outcome(owner.apiKeys.create({ name: '' })),
      await outcome(guest.apiKeys.create({ name: 'Mine' })),
    ];
  },

  'apiKeys.list': async ({ owner, guest }) => {
    await owner.apiKeys.create({ name: 'Backup' });
    return [await outcome(owner.apiKeys.list()), await outcome(guest.apiKeys.list())];
  },

  'apiKeys.remove': async ({ owner, guest }) => {
    const { keyId } = await owner.apiKeys.create({ name: 'Backup' });
    return [
      await outcome(guest.apiKeys.remove({ keyId })),
      await outcome(owner.apiKeys.remove({ keyId })),
      await outcome(owner.apiKeys.remove({ keyId })),
    ];
  },
};

export const auditCases: Record<string, Case> = {
  'audit.list': async (transport) => {
    const { owner, guest } = transport;
    await addUsers(transport, ['ada', 'admin'], ['bob', 'room_member']);
    await owner.users.setRole({ userId: 'bob', role: 'room_manager' });
    const bob = await logIn(transport, 'bob');
    /** Who calls, and from where, differs from one way of calling to another. */
    const deeds = async (query: Parameters<typeof owner.audit.list>[0]) => {
      const { entries, pagination } = await owner.audit.list(query);
      return { deeds: entries.map(({ action, target, details }) => ({ action, target, details })), pagination };
    };
    const first = await deeds({ maxItems: 2, action: 'user.create' });
    return [
      await outcome(deeds({})),
      await outcome(Promise.resolve(first)),
      await outcome(deeds({ target: 'bob', sortOrder: 'asc' })),
      await outcome(deeds({ actor: 'bob' })),
      await outcome(owner.audit.list({ nextPageToken: 'made-up' })),
      await outcome(bob.audit.list({})),
      await outcome(guest.audit.list({})),
    ];
  },
};

export const reachabilityCases: Record<string, Case> = {
  'system.reachability': async ({ owner, guest }) => {
    // Over the desktop's own port there is no address that the page came from.
    const seen = async (client: ApiClient) => ({ ...(await client.system.reachability()), origin: undefined });
    return [await outcome(seen(owner)), await outcome(seen(guest))];
  },
};
