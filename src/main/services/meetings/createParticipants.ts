import { Fault } from '../../../shared/domain/fault';
import type { MeetingRecord } from '../../../shared/domain/meeting';
import { grantedPermissions, type Permission, type PermissionSet } from '../../../shared/domain/permission';
import { denialKeys, mayActOn, type Place } from '../../../shared/domain/place';
import type { Role } from '../../../shared/domain/role';
import type { Room } from '../../../shared/domain/room';
import { HOST_ATTRIBUTE_PREFIX } from '../../../shared/protocol/attributes';
import type { LiveParticipant } from '../ports';
import type { Visitor } from '../visitor';
import type { Actor, Authority } from './createAuthority';
import type { Rights } from './createRights';
import { auditor } from './createRunning';
import type { MeetingDeps } from './MeetingDeps';
import { withAtOnce } from './withAtOnce';

/** What moderators inside may give and take; everything else is for those who manage the room. */
const MODERATED: readonly Permission[] = [
  'mediaPublishVideo',
  'mediaPublishAudio',
  'mediaShareScreen',
  'mediaChangeVirtualBackground',
  'chatRead',
  'chatWrite',
];

/** Calls to LiveKit that run at once. */
const AT_ONCE = 8;
/** What one data message of LiveKit carries, with room for what goes along. */
const MAX_DATA_BYTES = 60_000;

export interface ParticipantView extends Omit<LiveParticipant, 'grants'> {
  memberId?: string;
  permissions: Permission[];
}

export interface ParticipantChange {
  name?: string;
  metadata?: string;
  attributes?: Record<string, string>;
  permissions?: Partial<PermissionSet>;
}

/** Who is in a meeting, and what moderators and machines do with them. */
export interface Participants {
  list(roomId: string, visitor: Visitor): Promise<ParticipantView[]>;
  get(roomId: string, identity: string, visitor: Visitor): Promise<ParticipantView>;
  kick(roomId: string, identity: string, options: { ban: boolean }, visitor: Visitor): Promise<void>;
  /** Takes a removal back: they may come again while this meeting runs. */
  readmit(roomId: string, identity: string, visitor: Visitor): Promise<void>;
  setRole(roomId: string, identity: string, action: 'upgrade' | 'downgrade', visitor: Visitor): Promise<void>;
  mute(roomId: string, identity: string, sources: readonly string[], visitor: Visitor): Promise<void>;
  /** How many were muted. */
  muteAll(roomId: string, sources: readonly string[], visitor: Visitor): Promise<number>;
  update(roomId: string, identity: string, change: ParticipantChange, visitor: Visitor): Promise<ParticipantView>;
  message(
    roomId: string,
    message: { data: string; topic?: string; to?: readonly string[] },
    visitor: Visitor,
  ): Promise<void>;
}

type Deps = Pick<MeetingDeps, 'places' | 'audit' | 'now'> & {
  ledger: Pick<MeetingDeps['ledger'], 'current' | 'noteLeave'>;
  server: Pick<
    MeetingDeps['server'],
    'participants' | 'removeParticipant' | 'updateParticipant' | 'muteTrack' | 'sendData'
  >;
  authority: Pick<Authority, 'actor' | 'need' | 'passOf'>;
  rights: Pick<Rights, 'of' | 'apply'>;
  changed(roomId: string): void;
};

export function createParticipants(deps: Deps): Participants {
  const { places, ledger, server, audit, now, authority, rights, changed } = deps;

  const missing = (identity: string) => new Fault('PARTICIPANT_NOT_FOUND', { reason: identity });

  async function inside(roomId: string): Promise<{ live: LiveParticipant[]; meeting?: MeetingRecord }> {
    const [live, meeting] = await Promise.all([server.participants(roomId), ledger.current(roomId)]);
    if (live.length === 0 && !meeting) throw new Fault('MEETING_NOT_FOUND', { roomIds: [roomId] });
    return { live, meeting };
  }

  async function one(roomId: string, identity: string): Promise<{ live: LiveParticipant; meeting?: MeetingRecord }> {
    const { live, meeting } = await inside(roomId);
    const found = live.find((candidate) => candidate.identity === identity);
    if (!found) throw missing(identity);
    return { live: found, meeting };
  }

  /** Whoever came with a token of somebody else's has no place until one is needed. */
  function unknownPlace(roomId: string, { identity, name, role }: LiveParticipant): Place {
    const date = now();
    return {
      roomId,
      identity,
      name,
      baseRole: role,
      role,
      permissions: {},
      isManager: false,
      creationDate: date,
      updateDate: date,
    };
  }

  async function placeOf(roomId: string, live: LiveParticipant): Promise<Place> {
    const known = await places.find(roomId, live.identity);
    if (known) return known;
    const place = unknownPlace(roomId, live);
    await places.insert(place);
    return place;
  }

  async function view(
    room: Room,
    live: LiveParticipant,
    place: Place | undefined,
    meeting: MeetingRecord | undefined,
  ): Promise<ParticipantView> {
    const { grants: _, ...rest } = live;
    const permissions = await rights.of(room, place ?? unknownPlace(room.roomId, live), meeting);
    return {
      ...rest,
      role: place?.role ?? live.role,
      ...(place?.memberId ? { memberId: place.memberId } : {}),
      permissions: grantedPermissions(permissions),
    };
  }

  async function needReach(room: Room, actor: Actor, target: Place): Promise<void> {
    const { place } = await authority.passOf(target, room);
    if (mayActOn(actor, place)) return;
    throw new Fault('NOT_ALLOWED', { reason: 'They stand above whoever asks.' });
  }

  /** Nobody gives themselves what others have withheld or taken. */
  function needOther(actor: Actor, identity: string): void {
    if (actor.isManager || actor.identity !== identity) return;
    throw new Fault('NOT_ALLOWED', { reason: 'Not for oneself.' });
  }

  /**
   * Gives someone what their place says, until it is what stands written: someone else may change it meanwhile, and be
   * overtaken by us. False where they are not inside.
   */
  async function carryOut(room: Room, place: Place, meeting: MeetingRecord | undefined): Promise<boolean> {
    if (!(await rights.apply(room, place, meeting))) return false;
    const written = await places.find(room.roomId, place.identity);
    return !written || written.updateDate === place.updateDate || carryOut(room, written, meeting);
  }

  async function muteTracks(roomId: string, { identity, tracks }: LiveParticipant, sources: readonly string[]) {
    const open = tracks.filter(({ source, muted }) => !muted && sources.includes(source));
    await Promise.all(open.map(({ trackId }) => server.muteTrack(roomId, identity, trackId)));
    return open.length;
  }

  return {
    async list(roomId, visitor) {
      const { room } = await authority.actor(roomId, visitor);
      const { live, meeting } = await inside(roomId);
      const held = new Map((await places.list(roomId)).map((place) => [place.identity, place]));
      const sorted = [...live].sort((a, b) => a.joinedDate - b.joinedDate || (a.identity < b.identity ? -1 : 1));
      return Promise.all(sorted.map((each) => view(room, each, held.get(each.identity), meeting)));
    },

    async get(roomId, identity, visitor) {
      const { room } = await authority.actor(roomId, visitor);
      const { live, meeting } = await one(roomId, identity);
      return view(room, live, await places.find(roomId, identity), meeting);
    },

    async kick(roomId, identity, { ban }, visitor) {
      const { room, actor } = await authority.need(roomId, visitor, 'participantKick');
      const { live } = await inside(roomId);
      const present = live.find((each) => each.identity === identity);
      // Someone whose connection is away for a moment can be removed all the same.
      const place = (await places.find(roomId, identity)) ?? (present && unknownPlace(roomId, present));
      if (!place) throw missing(identity);
      await needReach(room, actor, place);
      if (ban) await places.deny(roomId, identity, { keys: denialKeys(place), date: now(), by: actor.label });
      if (present) {
        await ledger.noteLeave(roomId, identity, 'removed');
        await server.removeParticipant(roomId, identity);
      }
      changed(roomId);
      await audit.record(auditor(visitor, actor.label), {
        action: ban ? 'participant.ban' : 'participant.remove',
        target: roomId,
        details: identity,
      });
    },

    async readmit(roomId, identity, visitor) {
      const { actor } = await authority.need(roomId, visitor, 'participantKick');
      if (!(await places.pardon(roomId, identity))) throw missing(identity);
      changed(roomId);
      await audit.record(auditor(visitor, actor.label), {
        action: 'participant.readmit',
        target: roomId,
        details: identity,
      });
    },

    async setRole(roomId, identity, action, visitor) {
      const { room, actor } = await authority.need(roomId, visitor, 'participantPromote');
      const { live, meeting } = await one(roomId, identity);
      const before = await placeOf(roomId, live);
      await needReach(room, actor, before);
      if (action === 'upgrade') needOther(actor, identity);
      const role: Role = action === 'upgrade' ? 'moderator' : 'speaker';
      const place = await places.update(roomId, identity, { role }, now());
      if (!place) throw missing(identity);
      if (!(await carryOut(room, place, meeting))) throw missing(identity);
      changed(roomId);
      await audit.record(auditor(visitor, actor.label), {
        action: `participant.${action}`,
        target: roomId,
        details: identity,
      });
    },

    async mute(roomId, identity, sources, visitor) {
      await authority.need(roomId, visitor, 'moderate');
      const { live } = await one(roomId, identity);
      await muteTracks(roomId, live, sources);
    },

    async muteAll(roomId, sources, visitor) {
      const { actor } = await authority.need(roomId, visitor, 'moderate');
      const { live } = await inside(roomId);
      const held = new Map((await places.list(roomId)).map((place) => [place.identity, place.role]));
      const others = live.filter(
        ({ identity, role }) => identity !== actor.identity && (held.get(identity) ?? role) !== 'moderator',
      );
      const counts = await withAtOnce(others, AT_ONCE, (each) => muteTracks(roomId, each, sources));
      return counts.filter((count) => count > 0).length;
    },

    async update(roomId, identity, { permissions, name, metadata, attributes }, visitor) {
      const { room, actor } = await authority.need(roomId, visitor, 'moderate');
      const isMore = name !== undefined || metadata !== undefined || attributes !== undefined;
      const asked = Object.keys(permissions ?? {}) as Permission[];
      if (!actor.isManager && (isMore || asked.some((permission) => !MODERATED.includes(permission)))) {
        throw new Fault('NOT_ALLOWED', { reason: 'For those who manage the room.' });
      }
      const own = Object.keys(attributes ?? {}).find((key) => key.startsWith(HOST_ATTRIBUTE_PREFIX));
      if (own !== undefined) {
        const details = [{ field: `attributes.${own}`, message: 'Set by the host alone.' }];
        throw new Fault('INVALID_INPUT', { details });
      }
      const { live, meeting } = await one(roomId, identity);
      const before = await placeOf(roomId, live);
      await needReach(room, actor, before);
      needOther(actor, identity);
      // LiveKit first: what it refuses changes nothing.
      const isInside = !isMore || (await server.updateParticipant(roomId, identity, { name, metadata, attributes }));
      const wanted = { ...(name ? { name } : {}), ...(permissions ? { permissions } : {}) };
      const place = isInside ? await places.update(roomId, identity, wanted, now()) : undefined;
      if (!place) throw missing(identity);
      if (permissions && !(await carryOut(room, place, meeting))) throw missing(identity);
      changed(roomId);
      await audit.record(auditor(visitor, actor.label), {
        action: 'participant.update',
        target: roomId,
        details: [identity, ...asked].join(','),
      });
      return view(room, (await one(roomId, identity)).live, place, meeting);
    },

    async message(roomId, { data, topic, to }, visitor) {
      await authority.need(roomId, visitor, 'manage');
      const bytes = new TextEncoder().encode(data);
      if (bytes.length > MAX_DATA_BYTES) {
        throw new Fault('INVALID_INPUT', { details: [{ field: 'data', message: `At most ${MAX_DATA_BYTES} bytes.` }] });
      }
      await inside(roomId);
      await server.sendData(roomId, bytes, { topic, to });
    },
  };
}
