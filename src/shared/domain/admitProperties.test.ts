import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Arrival, admit, type Pass, standingIn } from './admit';
import type { Caller } from './caller';
import type { Member } from './member';
import { defaultPermissions, PERMISSIONS, type PermissionSet } from './permission';
import type { Place } from './place';
import { DEFAULT_ACCESS, DEFAULT_AUTO_DELETION_POLICY, ROOM_STATUSES, type Room } from './room';
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

const permissions = fc.record(
  Object.fromEntries(PERMISSIONS.map((name) => [name, fc.boolean()])),
) as fc.Arbitrary<PermissionSet>;
const patch = fc.record(Object.fromEntries(PERMISSIONS.map((name) => [name, fc.boolean()])), {
  requiredKeys: [],
}) as fc.Arbitrary<Partial<PermissionSet>>;
const role = fc.constantFrom('moderator' as const, 'speaker' as const);
const instant = fc.integer({ min: 0, max: 100 });
const rooms: fc.Arbitrary<Room> = fc
  .record({
    archived: fc.boolean(),
    status: fc.constantFrom(...ROOM_STATUSES),
    roles: fc.record({ moderator: permissions, speaker: permissions }),
    anonymous: fc.record({ moderator: fc.boolean(), speaker: fc.boolean(), recording: fc.boolean() }),
    user: fc.boolean(),
    notBefore: fc.option(instant, { nil: undefined }),
    expires: fc.option(instant, { nil: undefined }),
    maxParticipants: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
    lobby: fc.boolean(),
    privacy: fc.constantFrom('public' as const, 'private' as const),
    audioOnly: fc.boolean(),
  })
  .map(({ archived, status, roles, anonymous, user: forUsers, lobby, privacy, audioOnly, ...spans }) => ({
    ...ROOM,
    archived,
    status,
    roles,
    access: { anonymous, user: forUsers },
    limits: { ...DEFAULT_LIMITS, ...spans },
    config: { ...DEFAULT_ROOM_CONFIG, lobby: { enabled: lobby }, privacy, audioOnly: { enabled: audioOnly } },
  }));
const passes: fc.Arbitrary<Pass> = fc.oneof(
  fc.record({ kind: fc.constant('link' as const), role }),
  fc
    .record({ baseRole: role, customPermissions: patch })
    .map((own): Pass => ({ kind: 'member', member: { ...MEMBER, ...own } })),
  fc
    .record({ baseRole: role, role, permissions: patch, isManager: fc.boolean() })
    .map((own): Pass => ({ kind: 'place', place: { ...PLACE, ...own } })),
  fc.constant<Pass>({ kind: 'none' }),
);
const arrivals: fc.Arbitrary<Arrival> = fc.record({
  room: rooms,
  caller: fc.constantFrom(GUEST, ADMIN, user('ann'), user('olga', 'room_manager'), user('otto', 'room_manager')),
  pass: passes,
  now: instant,
  participants: fc.integer({ min: 0, max: 6 }),
  isLocked: fc.boolean(),
  isBanned: fc.boolean(),
  knock: fc.constantFrom('waiting' as const, 'admitted' as const, 'denied' as const, undefined),
  forbidden: fc.record({ audio: fc.boolean(), video: fc.boolean(), share: fc.boolean(), chat: fc.boolean() }),
});

describe('whatever the rules and whoever comes', () => {
  const check = (property: (given: Arrival) => void) => fc.assert(fc.property(arrivals, property), { numRuns: 2000 });

  test('nobody comes in who is banned, or into a room that is closed, archived, not open yet or expired', () => {
    check((given) => {
      if (!admit(given).ok) return;
      const { archived, status, limits: spans } = given.room;
      expect(given.isBanned || archived || status === 'closed').toBe(false);
      expect(spans.notBefore === undefined || given.now >= spans.notBefore).toBe(true);
      expect(spans.expires === undefined || given.now < spans.expires).toBe(true);
    });
  });

  test('nobody comes in without the permission to, and nobody new where it is full', () => {
    check((given) => {
      const admission = admit(given);
      if (!admission.ok) return;
      expect(admission.permissions.meetingJoin).toBe(true);
      if (given.pass.kind === 'place') return;
      expect(given.participants).toBeLessThan(given.room.limits.maxParticipants ?? Number.POSITIVE_INFINITY);
    });
  });

  test('someone is the same in the room as they stood before it', () => {
    check((given) => {
      const admission = admit(given);
      const standing = standingIn(given);
      if (!admission.ok) return;
      expect(standing).toMatchObject({ ok: true, role: admission.role, permissions: admission.permissions });
    });
  });

  test('what is forbidden gives nobody more, and keeps nobody out', () => {
    check((given) => {
      const [strict, lenient] = [admit(given), admit({ ...given, forbidden: undefined })];
      expect(strict.ok).toBe(lenient.ok);
      if (!strict.ok || !lenient.ok) return;
      for (const name of PERMISSIONS) expect(strict.permissions[name] && !lenient.permissions[name]).toBe(false);
    });
  });

  test('a role with more permissions never leaves anyone with less', () => {
    fc.assert(
      fc.property(arrivals, fc.constantFrom(...PERMISSIONS), (given, name) => {
        const withIt = (roles: PermissionSet) => ({ ...roles, [name]: true });
        const { moderator, speaker } = given.room.roles;
        const wider = { ...given.room, roles: { moderator: withIt(moderator), speaker: withIt(speaker) } };
        const [before, after] = [admit(given), admit({ ...given, room: wider })];
        if (!before.ok) return;
        expect(after.ok).toBe(true);
        if (!after.ok) return;
        for (const each of PERMISSIONS) expect(before.permissions[each] && !after.permissions[each]).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  test('fewer obstacles never keep out whom more let in', () => {
    check((given) => {
      if (!admit(given).ok) return;
      const { config: rules, limits: spans } = given.room;
      const easier: Arrival = {
        ...given,
        isLocked: false,
        participants: 0,
        room: {
          ...given.room,
          config: { ...rules, lobby: { enabled: false }, privacy: 'public' },
          limits: { ...spans, notBefore: undefined, expires: undefined, maxParticipants: undefined },
        },
      };
      expect(admit(easier).ok).toBe(true);
    });
  });
});
