import { standingIn } from '../../../shared/domain/admit';
import type { Forbidden } from '../../../shared/domain/effectivePermissions';
import { Fault } from '../../../shared/domain/fault';
import type { MeetingRecord } from '../../../shared/domain/meeting';
import { obstacleOf } from '../../../shared/domain/obstacleOf';
import type { Room } from '../../../shared/domain/room';
import type { Visitor } from '../visitor';
import type { Authority } from './createAuthority';
import type { Approach, Door } from './createDoor';
import type { Rights } from './createRights';
import type { MeetingDeps } from './MeetingDeps';
import { runningMeeting } from './runningMeeting';

const FORBIDDABLE = ['audio', 'video', 'share', 'chat'] as const;

export interface MeetingState {
  meetingId: string;
  startDate: number;
  isLocked: boolean;
  forbidden: Forbidden;
}

/** The meeting that runs, as a whole. */
export interface Running {
  /** Begins a meeting with nobody inside. The running one where there is one. */
  start(roomId: string, visitor: Visitor): Promise<MeetingRecord>;
  /** Nothing happens where none runs. */
  end(approach: Approach, visitor: Visitor): Promise<void>;
  getState(roomId: string, visitor: Visitor): Promise<MeetingState>;
  updateState(
    roomId: string,
    change: { isLocked?: boolean; forbidden?: Partial<Forbidden> },
    visitor: Visitor,
  ): Promise<MeetingState>;
  updateMetadata(roomId: string, metadata: string, visitor: Visitor): Promise<void>;
}

type Deps = Pick<MeetingDeps, 'ledger' | 'server' | 'audit' | 'now'> & {
  door: Door;
  authority: Authority;
  rights: Rights;
  changed(roomId: string): void;
};

export function createRunning({ ledger, server, audit, now, door, authority, rights, changed }: Deps): Running {
  const none = (roomId: string) => new Fault('MEETING_NOT_FOUND', { roomIds: [roomId] });

  /** Who ends it: by their place, by managing the room, or by the secret of a link that allows it. */
  async function ender({ roomId, secret }: Approach, visitor: Visitor): Promise<string> {
    if (secret === undefined || visitor.memberToken) {
      return (await authority.need(roomId, visitor, 'meetingEnd')).actor.label;
    }
    const standing = standingIn({ ...(await door.find({ roomId, secret }, visitor)), caller: visitor.caller });
    if (!standing.ok) throw new Fault(standing.code);
    if (!standing.permissions.meetingEnd) throw new Fault('NOT_ALLOWED', { reason: 'meetingEnd' });
    return `${standing.role} link`;
  }

  return {
    async start(roomId, visitor) {
      const { room, actor } = await authority.need(roomId, visitor, 'manage');
      const obstacle = obstacleOf(room, now());
      if (obstacle) throw new Fault(obstacle.code, { date: obstacle.date });
      await server.openMeeting(roomId, { maxParticipants: room.limits.maxParticipants });
      const meeting = await ledger.begin(roomId, now());
      await audit.record(visitor, { action: 'meeting.start', target: roomId, details: actor.identity });
      return meeting;
    },

    async end(approach, visitor) {
      const { roomId } = approach;
      const by = await ender(approach, visitor);
      const ended = (await ledger.end(roomId, 'ended', by)) ?? (await endUnknown(roomId, by));
      if (!ended) return;
      changed(roomId);
      await audit.record(auditor(visitor, by), {
        action: 'meeting.end',
        target: roomId,
      });
    },

    async getState(roomId, visitor) {
      await authority.actor(roomId, visitor);
      return stateOf(await runningMeeting(ledger, roomId));
    },

    async updateState(roomId, { isLocked, forbidden }, visitor) {
      const { room, actor } = await authority.need(roomId, visitor, 'moderate');
      await runningMeeting(ledger, roomId);
      const meeting = await ledger.change(roomId, { isLocked, forbidden });
      if (!meeting) throw none(roomId);
      changed(roomId);
      if (forbidden) await carryOut(room, meeting);
      await audit.record(auditor(visitor, actor.label), {
        action: 'meeting.change',
        target: roomId,
        details: JSON.stringify({ isLocked, forbidden }),
      });
      return stateOf(meeting);
    },

    async updateMetadata(roomId, metadata, visitor) {
      await authority.need(roomId, visitor, 'manage');
      await runningMeeting(ledger, roomId);
      await server.updateRoomMetadata(roomId, metadata);
    },
  };

  /** Until it is what stands written: someone else may change it meanwhile, and be overtaken by us. */
  async function carryOut(room: Room, meeting: MeetingRecord): Promise<void> {
    await rights.applyToAll(room, meeting);
    const written = await ledger.current(room.roomId);
    if (written && FORBIDDABLE.some((kind) => written.forbidden[kind] !== meeting.forbidden[kind])) {
      await carryOut(room, written);
    }
  }

  /** A meeting of which no report has reached us yet. */
  async function endUnknown(roomId: string, by: string): Promise<MeetingRecord | undefined> {
    return (await ledger.verified(roomId)) ? ledger.end(roomId, 'ended', by) : undefined;
  }
}

/** Guests are named by their place. */
export function auditor(visitor: Visitor, label: string): Visitor | { actor: string } {
  return visitor.caller.kind === 'guest' ? { actor: label } : visitor;
}

function stateOf({ meetingId, startDate, isLocked, forbidden }: MeetingRecord): MeetingState {
  return { meetingId, startDate, isLocked, forbidden };
}
