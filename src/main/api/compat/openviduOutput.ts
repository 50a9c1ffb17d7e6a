import type { MemberView } from '../../../shared/contract/members';
import type { RoomView } from '../../../shared/contract/roomSchema';
import { olderAccess, olderRoles, withOlderSpellings } from './olderRoom';
import { withOlderPermissions } from './permissions';
import { type Projection, project } from './projection';

const ROOM_EXTRA = ['config', 'roles'];
const MEMBER_EXTRA = ['effectivePermissions'];

/** An answer in the words of REST, and whether older names of permissions are in it. */
export interface TranslatedOutput {
  output: unknown;
  carriesPermissions: boolean;
}

/** Answers of the contract as OpenVidu Meet's API has them: with its older spellings, and cut down to what was asked for. */
export function translateOutput(procedure: string, output: unknown, wanted: Projection): TranslatedOutput {
  const translate = TRANSLATIONS[procedure];
  return translate ? translate(output as never, wanted) : { output, carriesPermissions: false };
}

type Translate = (output: never, wanted: Projection) => TranslatedOutput;

const oneRoom = (view: RoomView, wanted: Projection): TranslatedOutput => {
  const output = { ...project(withOlderSpellings(view), wanted, ROOM_EXTRA), _extraFields: ROOM_EXTRA };
  return { output, carriesPermissions: 'roles' in output };
};

const oneMember = (view: MemberView, wanted: Projection): TranslatedOutput => {
  const output = { ...project(memberFields(view), wanted, MEMBER_EXTRA), _extraFields: MEMBER_EXTRA };
  return { output, carriesPermissions: 'effectivePermissions' in output || 'customPermissions' in output };
};

function memberFields({ customPermissions, effectivePermissions, ...rest }: MemberView) {
  return {
    ...rest,
    ...(customPermissions ? { customPermissions: withOlderPermissions(customPermissions) } : {}),
    ...(effectivePermissions ? { effectivePermissions: withOlderPermissions(effectivePermissions) } : {}),
  };
}

/** An answer that may have a room in it. */
function withRoom<T extends { room?: RoomView }>({ room, ...rest }: T, wanted: Projection) {
  return room ? { ...rest, room: oneRoom(room, wanted).output } : rest;
}

const TRANSLATIONS: Record<string, Translate> = {
  'rooms.create': oneRoom,
  'rooms.get': oneRoom,
  'rooms.update': oneRoom,
  'rooms.list': ({ rooms, pagination }: { rooms: RoomView[]; pagination: unknown }, wanted) => {
    const shown = rooms.map((room) => project(withOlderSpellings(room), wanted, ROOM_EXTRA));
    const carriesPermissions = shown.some((room) => 'roles' in room);
    return { output: { rooms: shown, pagination, _extraFields: ROOM_EXTRA }, carriesPermissions };
  },
  'rooms.remove': ({ body, ...rest }: { body: { room?: RoomView } }, wanted) => ({
    output: { ...rest, body: withRoom(body, wanted) },
    carriesPermissions: body.room?.roles !== undefined,
  }),
  'rooms.removeMany': ({ deleted, ...rest }: { deleted: { room?: RoomView }[] }, wanted) => {
    const done = deleted.map((one) => withRoom(one, wanted));
    // Called `successful` in the releases that answered rooms this way first.
    return {
      output: { ...rest, deleted: done, successful: done },
      carriesPermissions: deleted.some(({ room }) => room),
    };
  },
  'rooms.updateStatus': ({ body, ...rest }: { body: { room?: RoomView } }, wanted) => ({
    output: { ...rest, body: withRoom(body, wanted) },
    carriesPermissions: body.room?.roles !== undefined,
  }),
  'rooms.updateRoles': (roles: NonNullable<RoomView['roles']>) => ({
    output: olderRoles(roles),
    carriesPermissions: true,
  }),
  'rooms.updateAccess': accessAnswer,
  'rooms.renewLink': accessAnswer,
  'members.create': oneMember,
  'members.get': oneMember,
  'members.update': oneMember,
  'members.list': ({ members, pagination }: { members: MemberView[]; pagination: unknown }, wanted) => {
    const shown = members.map((one) => project(memberFields(one), wanted, MEMBER_EXTRA));
    const carriesPermissions = shown.some((one) => 'customPermissions' in one || 'effectivePermissions' in one);
    return { output: { members: shown, pagination, _extraFields: MEMBER_EXTRA }, carriesPermissions };
  },
  'recordings.get': (view: Record<string, unknown>, wanted) => plain(project(view, wanted, [])),
  'recordings.list': ({ recordings, ...rest }: { recordings: Record<string, unknown>[] }, wanted) =>
    plain({ recordings: recordings.map((one) => project(one, wanted, [])), ...rest }),
};

/** `anonymous` is in the newer form already; its `accessUrl`s go beside the `url`s. */
function accessAnswer(access: RoomView['access']): TranslatedOutput {
  const { anonymous, ...older } = olderAccess(access);
  const merged = Object.entries(access.anonymous).map(([kind, link]) => [
    kind,
    kind === 'recording' ? link : { ...link, ...anonymous[kind as keyof typeof anonymous] },
  ]);
  return plain({ ...access, ...older, anonymous: Object.fromEntries(merged) });
}

function plain(output: unknown): TranslatedOutput {
  return { output, carriesPermissions: false };
}
