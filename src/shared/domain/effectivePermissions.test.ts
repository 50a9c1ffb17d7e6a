import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effectivePermissions, type Forbidden, NOTHING_FORBIDDEN } from './effectivePermissions';
import { defaultPermissions, grantedPermissions, mergePermissions, PERMISSIONS, permissionSet } from './permission';
import { ROLES } from './role';
import { DEFAULT_ROOM_CONFIG, mergeRoomConfig } from './roomConfig';

const roles = { moderator: defaultPermissions('moderator'), speaker: defaultPermissions('speaker') };
const open = { roles, config: DEFAULT_ROOM_CONFIG };

const flag = fc.boolean();
const patch = fc.dictionary(fc.constantFrom(...PERMISSIONS), flag);
const set = fc.record(
  Object.fromEntries(PERMISSIONS.map((name) => [name, flag])) as Record<(typeof PERMISSIONS)[number], typeof flag>,
);
const forbidden: fc.Arbitrary<Forbidden> = fc.record({ audio: flag, video: flag, share: flag, chat: flag });
const config = fc
  .record({
    chat: flag,
    screenShare: flag,
    audioOnly: flag,
    broadcast: flag,
    virtualBackground: flag,
    recording: flag,
    e2ee: flag,
  })
  .map((flags) =>
    mergeRoomConfig(
      DEFAULT_ROOM_CONFIG,
      Object.fromEntries(Object.entries(flags).map(([key, enabled]) => [key, { enabled }])),
    ),
  );
const role = fc.constantFrom(...ROLES);

describe('effectivePermissions', () => {
  it('are those of the role where nothing else is said', () => {
    for (const one of ROLES) expect(effectivePermissions(open, one)).toEqual(roles[one]);
    expect(grantedPermissions(roles.moderator)).toEqual([...PERMISSIONS]);
    expect(roles.speaker).toMatchObject({ meetingJoin: true, recordingControl: false, meetingEnd: false });
  });

  it('of a member follow what is their own before the role, and the room before both', () => {
    fc.assert(
      fc.property(role, set, set, patch, config, forbidden, (one, moderator, speaker, custom, rules, ban) => {
        const room = { roles: { moderator, speaker }, config: rules };
        const found = effectivePermissions(room, one, { custom, forbidden: ban });
        const wished = mergePermissions(room.roles[one], custom);
        for (const permission of PERMISSIONS) {
          // Rules only take away, and what they leave is as wished.
          if (found[permission]) expect(wished[permission]).toBe(true);
        }
        const unruled = effectivePermissions({ ...room, config: DEFAULT_ROOM_CONFIG }, one, { custom });
        expect(unruled).toEqual(wished);
      }),
    );
  });

  it('shrink when more is forbidden, and never depend on what is forbidden otherwise', () => {
    fc.assert(
      fc.property(role, set, patch, config, forbidden, forbidden, (one, speaker, custom, rules, a, b) => {
        const room = { roles: { moderator: speaker, speaker }, config: rules };
        const both = {
          audio: a.audio || b.audio,
          video: a.video || b.video,
          share: a.share || b.share,
          chat: a.chat || b.chat,
        };
        const less = effectivePermissions(room, one, { custom, forbidden: both });
        const more = effectivePermissions(room, one, { custom, forbidden: a });
        for (const permission of PERMISSIONS) expect(less[permission] && !more[permission]).toBe(false);
      }),
    );
  });

  const off = (part: Parameters<typeof mergeRoomConfig>[1], one: (typeof ROLES)[number] = 'moderator') => {
    const found = effectivePermissions({ roles, config: mergeRoomConfig(DEFAULT_ROOM_CONFIG, part) }, one);
    return PERMISSIONS.filter((permission) => roles[one][permission] && !found[permission]);
  };
  it.each([
    ['chat', off({ chat: { enabled: false } }), ['chatRead', 'chatWrite']],
    ['sharing', off({ screenShare: { enabled: false } }), ['mediaShareScreen']],
    ['pictures', off({ audioOnly: { enabled: true } }), ['mediaPublishVideo', 'mediaShareScreen']],
    ['backgrounds', off({ virtualBackground: { enabled: false } }), ['mediaChangeVirtualBackground']],
    ['recording', off({ recording: { enabled: false } }), ['recordingControl']],
    ['recording by encryption', off({ e2ee: { enabled: true } }), ['recordingControl']],
    ['nothing of moderators in a broadcast', off({ broadcast: { enabled: true } }), []],
    [
      'all sending of speakers in a broadcast',
      off({ broadcast: { enabled: true } }, 'speaker'),
      ['mediaPublishVideo', 'mediaPublishAudio', 'mediaShareScreen'],
    ],
  ])('a room can switch off: %s', (_what, found, expected) => {
    expect(found).toEqual(expected);
  });

  it.each([
    ['audio', 'mediaPublishAudio'],
    ['video', 'mediaPublishVideo'],
    ['share', 'mediaShareScreen'],
    ['chat', 'chatWrite'],
  ] as const)('moderators can forbid %s', (kind, permission) => {
    const found = effectivePermissions(open, 'speaker', { forbidden: { ...NOTHING_FORBIDDEN, [kind]: true } });
    expect(PERMISSIONS.filter((one) => roles.speaker[one] && !found[one])).toEqual([permission]);
  });
});

describe('mergePermissions', () => {
  it('takes the last word for what is named and leaves the rest', () => {
    fc.assert(
      fc.property(set, patch, patch, (base, a, b) => {
        const merged = mergePermissions(base, a);
        for (const name of PERMISSIONS) expect(merged[name]).toBe(a[name] ?? base[name]);
        expect(mergePermissions(merged, a)).toEqual(merged);
        expect(mergePermissions(merged, b)).toEqual(mergePermissions(base, mergePermissions(a, b)));
        expect(mergePermissions(base, { chatWrite: undefined })).toEqual(base);
      }),
    );
    expect(permissionSet((name) => name === 'meetingJoin').meetingJoin).toBe(true);
  });
});
