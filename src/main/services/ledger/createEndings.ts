import { type Aftermath, afterMeeting } from '../../../shared/domain/afterMeeting';
import type { DeletionPolicy } from '../../../shared/domain/deletion';
import { Fault } from '../../../shared/domain/fault';
import type { LeaveCause, MeetingEndCause, MeetingRecord } from '../../../shared/domain/meeting';
import type { OutboxEvent } from '../../../shared/domain/webhookEvent';
import type { Log, MeetingServer, RoomStore } from '../ports';
import { meetingEventData, participantEventData } from '../webhooks/eventData';
import { type MeetingStore, recordOf, type StoredMeeting, type UnfinishedEnd } from './MeetingStore';

/** Others may write at the same time; a meeting that has changed so often while it was being ended is left for later. */
const TRIES = 20;

/** Deletes a room, or closes it where recordings are to be kept. */
export type RemoveRoom = (roomId: string, policy: DeletionPolicy) => Promise<void>;

interface Options {
  store: MeetingStore;
  rooms: RoomStore;
  server: Pick<MeetingServer, 'meetings' | 'endMeeting'>;
  removeRoom: RemoveRoom;
  changed(roomId: string): void;
  log: Log;
}

export interface Ending {
  cause: MeetingEndCause;
  date: number;
  by?: string;
  /** LiveKit must be told: it does not know yet that the meeting is over. */
  eject: boolean;
}

/** How meetings end: first it is written, with what is left to do; then that is done, by this host or by whoever finds it. */
export interface Endings {
  /** Undefined where it had ended already. */
  end(meeting: StoredMeeting, ending: Ending): Promise<MeetingRecord | undefined>;
  /**
   * Does what is left of ends that are written. What cannot be done now is left for the next time; while LiveKit is away
   * that is everything it must be told of.
   */
  finishAll(isServerThere: boolean): Promise<void>;
}

export function createEndings({ store, rooms, server, removeRoom, changed, log }: Options): Endings {
  async function write(meeting: StoredMeeting, { cause, date, by, eject }: Ending): Promise<StoredMeeting | undefined> {
    const { meetingId, roomId } = meeting;
    const room = await rooms.find(roomId);
    const inside = (await store.present([meetingId])).get(meetingId) ?? [];
    const leaveCause: LeaveCause = cause === 'server_lost' ? 'connection_lost' : eject ? 'meeting_ended' : 'left';
    const fate: Aftermath | undefined = room && afterMeeting(room, cause, date);
    const unfinished: UnfinishedEnd | undefined =
      eject || fate?.deletion ? { eject, ...(fate?.deletion ? { deletion: fate.deletion } : {}) } : undefined;
    const record = recordOf(meeting);
    const over: MeetingRecord = {
      ...record,
      endDate: Math.max(date, meeting.startDate),
      endCause: cause,
      ...(by === undefined ? {} : { endedBy: by }),
    };
    const events: OutboxEvent[] = [];
    if (room && fate) {
      const after = { ...room, status: fate.status, scheduled: fate.scheduled };
      for (const { session: _, ...one } of inside) {
        const gone = { ...one, leftDate: Math.max(date, one.joinedDate), leaveCause: one.leaveCause ?? leaveCause };
        events.push({ name: 'participantLeft', roomId, date, data: participantEventData(room, record, gone) });
      }
      events.push({ name: 'meetingEnded', roomId, date, data: meetingEventData(after, over) });
    }
    const isWritten = await store.end(
      meeting,
      {
        date,
        cause,
        ...(by === undefined ? {} : { by }),
        leaveCause,
        ...(unfinished ? { unfinished } : {}),
        ...(room && fate ? { room: { before: room, status: fate.status, scheduled: fate.scheduled } } : {}),
        inside: inside.length,
      },
      events,
    );
    return isWritten ? { ...meeting, ...over, ...(unfinished ? { unfinished } : {}) } : undefined;
  }

  /** Whether the people inside now are in a later meeting, which is none of this one's business. */
  async function isFollowed({ roomId, session }: StoredMeeting): Promise<boolean> {
    if (session === undefined) return (await store.running(roomId)) !== undefined;
    return (await server.meetings([roomId])).get(roomId)?.session !== session;
  }

  async function finish(meeting: StoredMeeting, isLate: boolean): Promise<void> {
    const { unfinished, roomId, meetingId } = meeting;
    if (unfinished?.eject && !(isLate && (await isFollowed(meeting)))) await server.endMeeting(roomId);
    if (unfinished?.deletion && (await rooms.find(roomId))) {
      await removeRoom(roomId, { withMeeting: 'when_meeting_ends', ...unfinished.deletion });
    }
    if (unfinished) await store.finished(meetingId);
    changed(roomId);
  }

  return {
    async end(meeting, ending) {
      let current: StoredMeeting | undefined = meeting;
      for (let attempt = 0; current && current.endDate === undefined; attempt += 1) {
        if (attempt >= TRIES) throw new Fault('STORAGE_LOCKED');
        const over: StoredMeeting | undefined = await write(current, ending);
        if (over) {
          changed(over.roomId);
          try {
            await finish(over, false);
          } catch (error) {
            log.warn(
              { err: error, roomId: over.roomId },
              'A meeting has ended; what is left to do of that is done later',
            );
          }
          return recordOf(over);
        }
        current = await store.find(meeting.meetingId);
      }
      return undefined;
    },

    async finishAll(isServerThere) {
      for (const meeting of await store.unfinished()) {
        if (meeting.unfinished?.eject && !isServerThere) continue;
        try {
          await finish(meeting, true);
        } catch (error) {
          log.warn({ err: error, roomId: meeting.roomId }, 'The end of a meeting cannot be completed yet');
        }
      }
    },
  };
}
