import { randomUUID } from 'node:crypto';
import { CHECK_MAX_MS, isCheckRoom, isSideRoom } from '../../../shared/domain/sideRoom';
import type { Clock, LiveMeeting, MeetingServer, RoomStore } from '../ports';
import type { LeaseStore } from '../schedule/ScheduleStore';
import type { Endings } from './createEndings';
import type { Bookkeeping } from './createMeetingLedger';
import { isServerAway } from './isServerAway';
import type { MeetingStore, StoredAttendance, StoredMeeting } from './MeetingStore';

const LEASE = 'reconcile';
/** Whoever has the lease writes it anew when no more than this part is left of it. */
const RENEW_AT = 1 / 2;
/** `lastMeetingDate` is written at most this often while a meeting runs. Milliseconds. */
const SEEN_EVERY_MS = 30_000;
/** People whom a LiveKit server has lost come back on their own within seconds of its return. Milliseconds. */
const COMING_BACK_MS = 30_000;

interface Options {
  store: MeetingStore;
  rooms: RoomStore;
  leases: LeaseStore;
  server: Pick<MeetingServer, 'status' | 'meetings' | 'endMeeting'>;
  endings: Endings;
  bookkeeping: Bookkeeping;
  /** LiveKit has this side room, with these people in it. */
  sideRoomSeen?(name: string, identities: readonly string[]): Promise<void>;
  /** A host that dies while it looks is followed after so long. Milliseconds. */
  leaseMs: number;
  now: Clock;
}

/** Puts right what the ledger says where LiveKit says otherwise. Throws, and changes nothing, while LiveKit is away. */
export interface Reconciler {
  /** These rooms. */
  look(roomIds: readonly string[]): Promise<void>;
  /** All rooms, and what is left of ends that are written. One host at a time; the others return at once. */
  reconcile(): Promise<void>;
  /** Lets another host reconcile at once. */
  close(): Promise<void>;
}

/** What the book says. */
interface Written {
  running: readonly StoredMeeting[];
  /** By meeting: who is inside. */
  present: ReadonlyMap<string, StoredAttendance[]>;
}

export function createReconciler(options: Options): Reconciler {
  const { store, rooms, leases, server, endings, bookkeeping, sideRoomSeen, leaseMs, now } = options;
  const holder = randomUUID();
  // An embedded server starts when its host does, so whatever was running before is lost.
  let wasAway = server.status().state !== 'remote';
  /** Since when LiveKit has been without a meeting that has people inside, and whether it was away before. May be lost. */
  const missingSince = new Map<string, { since: number; wasAway: boolean }>();
  let leasedUntil = 0;
  let seenAt = 0;

  async function ask(roomIds?: readonly string[]): Promise<Map<string, LiveMeeting>> {
    try {
      return await server.meetings(roomIds);
    } catch (error) {
      wasAway = true;
      throw error;
    }
  }

  async function keep(meeting: StoredMeeting, present: readonly StoredAttendance[], live: LiveMeeting): Promise<void> {
    missingSince.delete(meeting.meetingId);
    if (meeting.session !== live.session) await store.adopt(meeting, live.session);
    const connected = new Set(live.participants.map(({ identity }) => identity));
    for (const { identity, session } of present) {
      if (connected.has(identity)) continue;
      const cause = meeting.session === live.session ? 'unknown' : 'connection_lost';
      await bookkeeping.leave(meeting, { identity, ...(session === undefined ? {} : { session }), date: now(), cause });
    }
    for (const participant of live.participants) {
      const isKnown = present.some(
        ({ identity, session }) => identity === participant.identity && session === participant.session,
      );
      if (!isKnown) await bookkeeping.join(meeting, participant);
    }
    await bookkeeping.setIdle(meeting, !live.participants.some(({ isPublishing }) => isPublishing));
  }

  async function missing(meeting: StoredMeeting, present: readonly StoredAttendance[]): Promise<void> {
    const lastMeetingDate = (await rooms.find(meeting.roomId))?.lastMeetingDate ?? meeting.startDate;
    const lastSeen = Math.max(lastMeetingDate, meeting.startDate);
    // A server that was started anew between two looks was never seen away.
    const isSudden = now() - lastSeen < 2 * SEEN_EVERY_MS;
    const known = missingSince.get(meeting.meetingId);
    const missed = known ?? (wasAway || isSudden ? { since: now(), wasAway } : undefined);
    if (present.length > 0 && missed && now() - missed.since < COMING_BACK_MS) {
      missingSince.set(meeting.meetingId, missed);
      return;
    }
    missingSince.delete(meeting.meetingId);
    const isLost = present.length > 0 && missed?.wasAway;
    // Nobody may have looked for days: it ended soon after people were last seen.
    const date = Math.min(now(), lastSeen + SEEN_EVERY_MS);
    await endings.end(meeting, { cause: isLost ? 'server_lost' : 'everyone_left', date, eject: false });
  }

  /** LiveKit has a meeting that is not written down. */
  async function found(roomId: string, live: LiveMeeting): Promise<void> {
    if (isSideRoom(roomId)) {
      // LiveKit renews the tokens of whoever is inside, so a test would last as long as its two like.
      if (isCheckRoom(roomId) && now() - live.startDate > CHECK_MAX_MS) await server.endMeeting(roomId);
      await sideRoomSeen?.(
        roomId,
        live.participants.map(({ identity }) => identity),
      );
      return;
    }
    const room = await rooms.find(roomId);
    if (room && room.status !== 'closed' && !room.archived) {
      const meeting = await bookkeeping.begin(roomId, live.startDate, live.session);
      if (meeting?.session === live.session) await keep(meeting, [], live);
      return;
    }
    // Rooms of others are their business; in one that is closed, or was ours and is gone, nobody has anything to do.
    if (room || (await store.haveRun([roomId])).length > 0) await server.endMeeting(roomId);
  }

  /** What is written of these meetings, to be compared with what LiveKit says afterwards. */
  async function readPresent(running: readonly StoredMeeting[]): Promise<Written> {
    return { running, present: await store.present(running.map(({ meetingId }) => meetingId)) };
  }

  /**
   * What is written was read before LiveKit was asked: whom or what it does not know of that is gone, not to come. Whoever
   * came in between would be taken for gone, and with the same connection nobody is ever written down again.
   */
  async function compare({ running, present }: Written, live: Map<string, LiveMeeting>): Promise<void> {
    for (const meeting of running) {
      const there = present.get(meeting.meetingId) ?? [];
      const current = live.get(meeting.roomId);
      if (current) await keep(meeting, there, current);
      else await missing(meeting, there);
    }
    const known = new Set(running.map(({ roomId }) => roomId));
    for (const [roomId, meeting] of live) if (!known.has(roomId)) await found(roomId, meeting);
  }

  async function isOurs(): Promise<boolean> {
    if (now() < leasedUntil - leaseMs * RENEW_AT) return true;
    const until = now() + leaseMs;
    const isLeased = await leases.acquire(LEASE, holder, now(), until);
    leasedUntil = isLeased ? until : 0;
    return isLeased;
  }

  async function markSeen(live: Map<string, LiveMeeting>): Promise<void> {
    const inhabited = [...live].filter(([, { participants }]) => participants.length > 0).map(([roomId]) => roomId);
    if (inhabited.length === 0 || now() - seenAt < SEEN_EVERY_MS) return;
    await rooms.markSeen(inhabited, now());
    seenAt = now();
  }

  return {
    async look(roomIds) {
      const running = await Promise.all(roomIds.map((roomId) => store.running(roomId)));
      const written = await readPresent(running.filter((meeting) => meeting !== undefined));
      await compare(written, await ask(roomIds));
    },

    async reconcile() {
      const [running, unfinished] = await Promise.all([store.allRunning(), store.unfinished()]);
      const written = await readPresent(running);
      let live: Map<string, LiveMeeting>;
      try {
        live = await ask();
      } catch (error) {
        if (!isServerAway(error)) throw error;
        if (unfinished.length > 0 && (await isOurs())) await endings.finishAll(false);
        return;
      }
      if (running.length + unfinished.length + live.size > 0) {
        if (!(await isOurs())) return;
        await compare(written, live);
        await markSeen(live);
        await endings.finishAll(true);
      }
      wasAway = false;
    },

    async close() {
      if (leasedUntil === 0) return;
      leasedUntil = 0;
      await leases.release(LEASE, holder);
    },
  };
}
