import { type DeletionPolicy, type DeletionSuccess, planDeletion } from '../../../shared/domain/deletion';
import { Fault } from '../../../shared/domain/fault';
import type { Room, RoomStatus } from '../../../shared/domain/room';
import { spentDates } from '../../../shared/domain/roomDue';
import type { MeetingLedger } from '../ledger/MeetingLedger';
import type { Clock, RoomStore } from '../ports';

/** A meeting that begins between plan and deed makes a new plan necessary; after so many it is told. */
const MAX_PLANS = 5;
export const IDLE: readonly RoomStatus[] = ['open', 'closed'];

/** What became of a room. */
export interface DeletedRoom {
  successCode: DeletionSuccess;
  isScheduled: boolean;
  /** Present where the room is still there. */
  room?: Room;
}

/** Deletes a room as the policy says, in the name of `by`. Whether they may was decided before. */
export type DeleteRoom = (roomId: string, policy: DeletionPolicy, by: string) => Promise<DeletedRoom>;

interface Options {
  store: RoomStore;
  ledger: Pick<MeetingLedger, 'verified' | 'end'>;
  now: Clock;
}

/**
 * Each step is complete by itself: a host that is killed after one of them leaves a room that is closed or waits for the
 * end of its meeting, and a second try does the rest.
 */
export function createRoomDeletion({ store, ledger, now }: Options): DeleteRoom {
  async function attempt(room: Room, policy: DeletionPolicy, by: string): Promise<DeletedRoom | undefined> {
    const { roomId } = room;
    const isActive = (await ledger.verified(roomId)) !== undefined;
    const hasRecordings = (await store.withRecordings([roomId])).has(roomId);
    const plan = planDeletion({ status: isActive ? 'active_meeting' : 'open', hasRecordings }, policy);
    if (!plan.ok) throw new Fault(plan.code, { roomIds: [roomId] });
    const { successCode } = plan;
    const withRecordings = policy.withRecordings === 'force' ? 'force' : 'close';

    if (plan.when === 'later') {
      const change = { scheduled: { action: plan.then, withRecordings }, updateDate: now() } as const;
      const waiting = await store.update(roomId, change, { ifStatus: ['active_meeting'] });
      return waiting && { successCode, isScheduled: true, room: waiting };
    }
    if (plan.endMeeting) await ledger.end(roomId, 'room_deleted', by);
    if (plan.then === 'delete') {
      const recordings = withRecordings === 'force' ? 'delete' : 'spare';
      const [gone] = await store.remove([roomId], { ifStatus: IDLE, recordings });
      return gone === undefined ? undefined : { successCode, isScheduled: false };
    }
    const closed = await store.update(
      roomId,
      (current) => ({ status: 'closed', scheduled: undefined, ...spentDates(current, now()), updateDate: now() }),
      { ifStatus: IDLE },
    );
    return closed && { successCode, isScheduled: false, room: closed };
  }

  return async (roomId, policy, by) => {
    for (let plans = 0; plans < MAX_PLANS; plans += 1) {
      const room = await store.find(roomId);
      if (!room) throw new Fault('ROOM_NOT_FOUND', { roomIds: [roomId] });
      const deleted = await attempt(room, policy, by);
      if (deleted) return deleted;
    }
    throw new Fault('ROOM_HAS_ACTIVE_MEETING', { roomIds: [roomId] });
  };
}
