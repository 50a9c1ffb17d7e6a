import { describe, expect, it } from 'vitest';
import { type Arrival, admit, type Pass, standingIn } from './admit';
import type { Caller } from './caller';
import type { Member } from './member';
import { defaultPermissions, type PermissionSet, permissionSet } from './permission';
import type { Place } from './place';
import { DEFAULT_ACCESS, DEFAULT_AUTO_DELETION_POLICY, type Room } from './room';
import { DEFAULT_ROOM_CONFIG } from './roomConfig';
import { DEFAULT_LIMITS } from './roomLimits';

const ROOM: Room = {
  roomId: 'daily-1',
  roomName: 'Daily',
  owner: 'olga',
  archived: false,
  creationDate: 0,
  updateDate: 0,
  status: 'open',
  config: DEFAULT_ROOM_CONFIG,
  roles: { moderator: defaultPermissions('moderator'), speaker: defaultPermissions('speaker') },
  rolesUpdatedAt: 0,
  access: DEFAULT_ACCESS,
  secrets: { moderator: 'm', speaker: 's', recording: 'r' },
  limits: DEFAULT_LIMITS,
  autoDeletionPolicy: DEFAULT_AUTO_DELETION_POLICY,
  meetingEndAction: 'none',
};
const GUEST: Caller = { kind: 'guest' };
const ADMIN: Caller = { kind: 'admin', label: 'key' };
const user = (userId: string, role: 'admin' | 'room_manager' | 'room_member' = 'room_member'): Caller => ({
  kind: 'user',
  userId,
  name: userId,
  role,
});
const SPEAKER: Pass = { kind: 'link', role: 'speaker' };
const MODERATOR: Pass = { kind: 'link', role: 'moderator' };
const MEMBER: Member = {
  memberId: 'guest-1',
  roomId: ROOM.roomId,
  type: 'identified_guest',
  name: 'Gus',
  membershipDate: 0,
  baseRole: 'speaker',
  permissionsUpdatedAt: 0,
};
const PLACE: Place = {
  roomId: ROOM.roomId,
  identity: 'sue-1',
  name: 'Sue',
  baseRole: 'speaker',
  role: 'speaker',
  permissions: {},
  isManager: false,
  creationDate: 0,
  updateDate: 0,
};

const arrival = (change: Partial<Arrival> = {}): Arrival => ({
  room: ROOM,
  caller: GUEST,
  pass: SPEAKER,
  now: 1000,
  participants: 0,
  isLocked: false,
  isBanned: false,
  ...change,
});
const room = (change: Partial<Room>): Room => ({ ...ROOM, ...change });
const config = (change: Partial<Room['config']>): Room => room({ config: { ...ROOM.config, ...change } });
const limits = (change: Partial<Room['limits']>): Room => room({ limits: { ...ROOM.limits, ...change } });
const refusal = (change: Partial<Arrival>) => {
  const admission = admit(arrival(change));
  return admission.ok ? undefined : admission.code;
};

describe('who someone is to a room', () => {
  it('managers are moderators, whatever they show', () => {
    for (const caller of [ADMIN, user('root', 'admin'), user('olga', 'room_manager')]) {
      expect(standingIn({ room: ROOM, caller, pass: SPEAKER })).toMatchObject({ role: 'moderator', isTrusted: true });
    }
    // Someone who lost the right to have rooms does not manage those they once made.
    expect(standingIn({ room: ROOM, caller: user('olga'), pass: SPEAKER })).toMatchObject({ role: 'speaker' });
    expect(standingIn({ room: ROOM, caller: user('otto', 'room_manager'), pass: { kind: 'none' } })).toEqual({
      ok: false,
      code: 'NOT_ALLOWED',
    });
  });

  it('members stand by their own role and permissions', () => {
    const member: Member = { ...MEMBER, customPermissions: { participantKick: true, chatWrite: false } };
    const standing = standingIn({ room: ROOM, caller: GUEST, pass: { kind: 'member', member } });
    expect(standing).toMatchObject({ role: 'speaker', isTrusted: true });
    expect(standing.ok && standing.permissions).toMatchObject({ participantKick: true, chatWrite: false });
  });

  it('a link opens while its kind is switched on', () => {
    const anonymous = { ...DEFAULT_ACCESS.anonymous, speaker: false };
    expect(refusal({ room: room({ access: { ...DEFAULT_ACCESS, anonymous } }) })).toBe('ACCESS_DISABLED');
    expect(refusal({ room: room({ access: { ...DEFAULT_ACCESS, anonymous } }), pass: MODERATOR })).toBeUndefined();
  });

  it('users come in as speakers where the room is open to them', () => {
    const open = room({ access: { ...DEFAULT_ACCESS, user: true } });
    expect(admit(arrival({ room: open, caller: user('ann'), pass: { kind: 'none' } }))).toMatchObject({
      role: 'speaker',
    });
    expect(refusal({ room: open, caller: GUEST, pass: { kind: 'none' } })).toBe('LINK_NOT_VALID');
  });

  it('a place keeps what it was made, while the way its holder came by is open', () => {
    const promoted: Place = { ...PLACE, role: 'moderator', permissions: { chatWrite: false } };
    const standing = standingIn({ room: ROOM, caller: GUEST, pass: { kind: 'place', place: promoted } });
    expect(standing).toMatchObject({ role: 'moderator' });
    expect(standing.ok && standing.permissions).toMatchObject({ participantKick: true, chatWrite: false });
    const closed = room({ access: { anonymous: { moderator: true, speaker: false, recording: true }, user: false } });
    const at = (place: Place, member?: Member) =>
      standingIn({ room: closed, caller: GUEST, pass: { kind: 'place', place, member } });
    expect(at(promoted)).toEqual({ ok: false, code: 'ACCESS_DISABLED' });
    expect(at({ ...PLACE, isManager: true })).toMatchObject({ ok: true });
    expect(at({ ...PLACE, memberId: 'guest-1' }, MEMBER)).toMatchObject({ ok: true });
    expect(at({ ...PLACE, memberId: 'guest-1' })).toEqual({ ok: false, code: 'NOT_ALLOWED' });
  });
});

describe('the door', () => {
  it('gives the first reason in order', () => {
    const worst = arrival({
      room: {
        ...limits({ notBefore: 2000, expires: 500, maxParticipants: 1 }),
        archived: true,
        status: 'closed',
        roles: { ...ROOM.roles, speaker: permissionSet(() => false) },
        config: { ...ROOM.config, lobby: { enabled: true }, privacy: 'private' },
      },
      isBanned: true,
      isLocked: true,
      knock: 'denied',
      participants: 5,
    });
    const repairs: [string, (from: Arrival) => Arrival][] = [
      ['BANNED', (from) => ({ ...from, isBanned: false })],
      ['ROOM_CLOSED', (from) => ({ ...from, room: { ...from.room, archived: false, status: 'active_meeting' } })],
      [
        'ROOM_NOT_OPEN_YET',
        (from) => ({ ...from, room: { ...from.room, limits: { ...from.room.limits, notBefore: 1 } } }),
      ],
      ['ROOM_EXPIRED', (from) => ({ ...from, room: { ...from.room, limits: { ...from.room.limits, expires: 9000 } } })],
      ['NOT_ALLOWED', (from) => ({ ...from, room: { ...from.room, roles: ROOM.roles } })],
      ['KNOCK_DENIED', (from) => ({ ...from, knock: 'waiting' })],
      ['MEETING_LOCKED', (from) => ({ ...from, isLocked: false })],
      ['LOBBY_REQUIRED', (from) => ({ ...from, knock: 'admitted' })],
      ['MEETING_FULL', (from) => ({ ...from, participants: 0 })],
    ];
    let now = worst;
    for (const [code, repair] of repairs) {
      expect(admit(now)).toMatchObject({ ok: false, code });
      now = repair(now);
    }
    expect(admit(now)).toMatchObject({ ok: true, role: 'speaker' });
  });

  it('names the date, and the limit', () => {
    expect(admit(arrival({ room: limits({ notBefore: 1001 }) }))).toMatchObject({
      code: 'ROOM_NOT_OPEN_YET',
      date: 1001,
    });
    expect(refusal({ room: limits({ notBefore: 1000 }) })).toBeUndefined();
    expect(admit(arrival({ room: limits({ expires: 1000 }) }))).toMatchObject({ code: 'ROOM_EXPIRED', date: 1000 });
    expect(refusal({ room: limits({ expires: 1001 }) })).toBeUndefined();
    expect(admit(arrival({ room: limits({ maxParticipants: 2 }), participants: 2 }))).toMatchObject({ limit: 2 });
    expect(refusal({ room: limits({ maxParticipants: 2 }), participants: 1 })).toBeUndefined();
  });

  it('of a private room lets in members, users and managers, and by the lobby', () => {
    const closed = config({ privacy: 'private' });
    expect(refusal({ room: closed })).toBe('ROOM_PRIVATE');
    expect(refusal({ room: closed, pass: MODERATOR })).toBe('ROOM_PRIVATE');
    expect(refusal({ room: closed, pass: { kind: 'member', member: MEMBER } })).toBeUndefined();
    expect(refusal({ room: closed, caller: ADMIN })).toBeUndefined();
    const withLobby = config({ privacy: 'private', lobby: { enabled: true } });
    expect(refusal({ room: withLobby })).toBe('LOBBY_REQUIRED');
    expect(refusal({ room: withLobby, knock: 'admitted' })).toBeUndefined();
  });

  it('keeps speakers with a link waiting, and nobody else', () => {
    const withLobby = config({ lobby: { enabled: true } });
    expect(refusal({ room: withLobby })).toBe('LOBBY_REQUIRED');
    expect(refusal({ room: withLobby, knock: 'waiting' })).toBe('LOBBY_REQUIRED');
    expect(refusal({ room: withLobby, pass: MODERATOR })).toBeUndefined();
    expect(refusal({ room: withLobby, pass: { kind: 'place', place: PLACE } })).toBeUndefined();
  });

  it('lets those back to their place whom lock, lobby and number would keep out', () => {
    const strict = {
      ...config({ lobby: { enabled: true }, privacy: 'private' }),
      limits: { ...DEFAULT_LIMITS, maxParticipants: 1 },
    };
    const back = { room: strict, pass: { kind: 'place', place: PLACE } as const, isLocked: true, participants: 1 };
    expect(refusal(back)).toBeUndefined();
    expect(refusal({ ...back, isBanned: true })).toBe('BANNED');
    expect(refusal({ ...back, room: { ...strict, status: 'closed' } })).toBe('ROOM_CLOSED');
  });

  it('leaves moderators what is forbidden to all others', () => {
    const forbidden = { audio: true, video: true, share: true, chat: true };
    const granted = (pass: Pass): Partial<PermissionSet> => {
      const admission = admit(arrival({ pass, forbidden }));
      return admission.ok ? admission.permissions : {};
    };
    expect(granted(SPEAKER)).toMatchObject({ mediaPublishAudio: false, chatWrite: false, chatRead: true });
    expect(granted(MODERATOR)).toMatchObject({ mediaPublishAudio: true, chatWrite: true });
  });
});
