import { NOTHING_FORBIDDEN } from '../../../shared/domain/effectivePermissions';
import { Fault } from '../../../shared/domain/fault';
import type { MeetingRecord } from '../../../shared/domain/meeting';
import type { Room } from '../../../shared/domain/room';
import { isSideRoom } from '../../../shared/domain/sideRoom';
import type {
  Clock,
  LiveMeetingParticipant,
  Log,
  MeetingServer,
  MeetingServerEvent,
  Random,
  RoomStore,
} from '../ports';
import { randomId } from '../randomId';
import type { LeaseStore } from '../schedule/ScheduleStore';
import { meetingEventData, participantEventData } from '../webhooks/eventData';
import { createEndings, type RemoveRoom } from './createEndings';
import { createReconciler } from './createReconciler';
import type { RoomChanges } from './createRoomChanges';
import { isServerAway } from './isServerAway';
import type { MeetingLedger } from './MeetingLedger';
import { type Departure, type MeetingStore, recordOf, type StoredMeeting } from './MeetingStore';

const MEETING_ID_LENGTH = 20;
/** A report that is no older has not been delayed. Milliseconds. */
const REPORT_AGE_MS = 3000;

export interface LedgerOptions {
  store: MeetingStore;
  rooms: RoomStore;
  leases: LeaseStore;
  changes: RoomChanges;
  server: Pick<MeetingServer, 'status' | 'meetings' | 'endMeeting'>;
  removeRoom: RemoveRoom;
  /** Someone has come in. Called after it is written; may put them out again. */
  participantJoined?(roomId: string, identity: string): Promise<void>;
  /** LiveKit has reported something of a side room, which is no meeting. */
  sideRoomReported?(event: MeetingServerEvent): Promise<void>;
  /** LiveKit has a side room, with these people in it. */
  sideRoomSeen?(name: string, identities: readonly string[]): Promise<void>;
  /** A host that dies while it looks at LiveKit is followed after so long. Milliseconds. */
  leaseMs: number;
  now: Clock;
  random: Random;
  log: Log;
}

/** What the parts of the ledger do to a running meeting. */
export interface Bookkeeping {
  begin(roomId: string, startDate: number, session?: string): Promise<StoredMeeting | undefined>;
  join(meeting: StoredMeeting, participant: LiveMeetingParticipant): Promise<boolean>;
  leave(meeting: StoredMeeting, departure: Departure): Promise<void>;
  /** Nobody sends anything, or someone does again. */
  setIdle(meeting: StoredMeeting, isIdle: boolean): Promise<void>;
}

export function createMeetingLedger(options: LedgerOptions): MeetingLedger {
  const { store, rooms, leases, changes, server, removeRoom, participantJoined, sideRoomReported, now, random, log } =
    options;
  const changed = changes.changed;
  const endings = createEndings({ store, rooms, server, removeRoom, changed, log });

  const bookkeeping: Bookkeeping = {
    async begin(roomId, startDate, session) {
      const room = await rooms.find(roomId);
      if (!room) return undefined;
      const meeting: StoredMeeting = {
        meetingId: `${startDate.toString(36)}-${randomId(random, MEETING_ID_LENGTH)}`,
        roomId,
        roomName: room.roomName,
        startDate,
        isLocked: false,
        forbidden: NOTHING_FORBIDDEN,
        idleSince: startDate,
        ...(session === undefined ? {} : { session }),
        ...dueOf(room, startDate),
      };
      const data = meetingEventData({ ...room, status: 'active_meeting' }, recordOf(meeting));
      const hasBegun = await store.begin(meeting, [{ name: 'meetingStarted', roomId, date: startDate, data }]);
      if (hasBegun) changed(roomId);
      return hasBegun ? meeting : store.running(roomId);
    },

    async join(meeting, participant) {
      const { roomId } = meeting;
      const room = await rooms.find(roomId);
      if (!room) return false;
      const stay = room.limits.maxStaySeconds;
      const hasJoined = await store.join(
        meeting,
        participant,
        (one) => ({
          name: 'participantJoined',
          roomId,
          date: Math.max(participant.joinedDate, meeting.startDate),
          data: participantEventData(room, recordOf(meeting), one),
        }),
        ({ joinedDate }) => (stay === undefined ? undefined : joinedDate + stay * 1000),
      );
      if (!hasJoined) return false;
      changed(roomId);
      try {
        await participantJoined?.(roomId, participant.identity);
      } catch (error) {
        log.error({ err: error, roomId }, 'What is to be done when someone comes in has failed');
      }
      return true;
    },

    async leave(meeting, departure) {
      const { roomId } = meeting;
      const room = await rooms.find(roomId);
      if (!room) return;
      const hasLeft = await store.leave(meeting, departure, (one) => ({
        name: 'participantLeft',
        roomId,
        date: one.leftDate ?? departure.date,
        data: participantEventData(room, recordOf(meeting), one),
      }));
      if (hasLeft) changed(roomId);
    },

    async setIdle(meeting, isIdle) {
      const { meetingId, roomId, idleSince } = meeting;
      if (isIdle === (idleSince !== undefined)) return;
      const seconds = isIdle ? (await rooms.find(roomId))?.limits.maxIdleSeconds : undefined;
      const since = isIdle ? now() : undefined;
      await store.setIdle(meetingId, since, since && seconds ? since + seconds * 1000 : undefined);
      if (seconds !== undefined) changed(roomId);
    },
  };
  const reconciler = createReconciler({ ...options, leases, endings, bookkeeping });

  /** The meeting that an event belongs to; none where it is about a run that is over. */
  async function meetingOf({ roomId, session, date, kind }: MeetingServerEvent): Promise<StoredMeeting | undefined> {
    const running = await store.running(roomId);
    if (!running) {
      const begins = kind === 'roomStarted' || kind === 'participantJoined' || kind === 'trackPublished';
      return begins ? bookkeeping.begin(roomId, date, session) : undefined;
    }
    if (running.session === undefined) {
      if (!(await store.adopt(running, session))) return undefined;
    } else if (running.session !== session) {
      // Another run: either the LiveKit server was started anew and its people are coming back, or the report is an old one.
      await reconciler.look([roomId]);
      const current = await store.running(roomId);
      return current?.session === session ? current : undefined;
    }
    return running;
  }

  /** LiveKit dates reports by whole seconds; of one that has just come we know better. */
  function exact(date: number): number {
    const age = now() - date;
    return age < REPORT_AGE_MS ? now() : date;
  }

  async function receive(event: MeetingServerEvent): Promise<void> {
    if (isSideRoom(event.roomId)) return sideRoomReported?.(event);
    const meeting = await meetingOf(event);
    if (!meeting) return;
    switch (event.kind) {
      case 'roomStarted':
        return;
      case 'roomFinished':
        await endings.end(meeting, { cause: 'everyone_left', date: exact(event.date), eject: false });
        return;
      case 'participantJoined':
        await bookkeeping.join(meeting, event.participant);
        return;
      case 'participantLeft': {
        const { participant, cause, date } = event;
        if (cause === 'replaced') return;
        const known = (await store.attendances(meeting.meetingId)).find((one) => one.identity === participant.identity);
        // Their coming was not reported, or comes later: nobody leaves who was never there.
        const isNews = !known || (known.leftDate !== undefined && known.leftDate < participant.joinedDate);
        if (isNews) await bookkeeping.join(meeting, participant);
        const { identity, session } = participant;
        await bookkeeping.leave(meeting, { identity, session, date: exact(date), cause });
        return;
      }
      case 'trackPublished':
        await bookkeeping.setIdle(meeting, false);
        return;
      case 'trackUnpublished':
        // Whether it was the last one, only LiveKit knows; where nothing depends on it, the next look will do.
        if ((await rooms.find(event.roomId))?.limits.maxIdleSeconds !== undefined)
          await reconciler.look([event.roomId]);
        return;
    }
  }

  async function current(roomId: string): Promise<MeetingRecord | undefined> {
    const running = await store.running(roomId);
    return running && recordOf(running);
  }

  return {
    receive,
    current,
    async verified(roomId) {
      try {
        await reconciler.look([roomId]);
      } catch (error) {
        if (!isServerAway(error)) throw error;
        log.warn(
          { err: error, roomId },
          'Whether a meeting runs is answered as it is written: LiveKit does not answer',
        );
      }
      return current(roomId);
    },
    async begin(roomId, date) {
      const meeting = await bookkeeping.begin(roomId, date);
      if (!meeting)
        throw new Fault((await rooms.find(roomId)) ? 'ROOM_CLOSED' : 'ROOM_NOT_FOUND', { roomIds: [roomId] });
      return recordOf(meeting);
    },
    async end(roomId, cause, by) {
      const running = await store.running(roomId);
      return running && endings.end(running, { cause, date: now(), ...(by === undefined ? {} : { by }), eject: true });
    },
    async change(roomId, change) {
      const running = await store.running(roomId);
      const after = running && (await store.change(running.meetingId, change));
      if (after) changed(roomId);
      return after && recordOf(after);
    },
    async noteLeave(roomId, identity, cause) {
      const running = await store.running(roomId);
      if (running) await store.noteLeave(running.meetingId, identity, cause);
    },
    attendances: async (meetingId) => (await store.attendances(meetingId)).map(({ session: _, ...one }) => one),
    inside: (roomIds) => store.inside(roomIds),
    reconcile: () => reconciler.reconcile(),
    close: () => reconciler.close(),
    subscribe: (listener) => changes.subscribe(listener),
  };
}

/** When the scheduler must look at a meeting that has just begun. */
function dueOf({ limits }: Pick<Room, 'limits'>, startDate: number): { due?: number } {
  const spans = [limits.maxMeetingSeconds, limits.maxIdleSeconds].filter((seconds) => seconds !== undefined);
  return spans.length === 0 ? {} : { due: startDate + Math.min(...spans) * 1000 };
}
