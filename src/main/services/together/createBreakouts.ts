import type { BreakoutSessionView } from '../../../shared/contract/breakouts';
import {
  type BreakoutMode,
  type BreakoutSession,
  breakoutRoomName,
  CALL_BACK_MS,
  isOpen,
} from '../../../shared/domain/breakout';
import { Fault } from '../../../shared/domain/fault';
import { BREAKOUT_ATTRIBUTE } from '../../../shared/protocol/attributes';
import { NOTICE_TOPIC, type NoticeMessage } from '../../../shared/protocol/notice';
import type { Actor, Authority } from '../meetings/createAuthority';
import { auditor } from '../meetings/createRunning';
import { grantsFor } from '../meetings/grantsFor';
import type { MeetingDeps } from '../meetings/MeetingDeps';
import { withAtOnce } from '../meetings/withAtOnce';
import { randomId } from '../randomId';
import type { Visitor } from '../visitor';
import { GOODBYE_MS } from './createBreakoutKeeper';
import { type BreakoutSeats, viewOfBreakouts } from './createBreakoutSeats';

/** Calls to LiveKit that run at once. */
const AT_ONCE = 8;
/** 50 bits: a room of a meeting cannot be guessed, and none of an earlier session is met again. */
const ID_LENGTH = 10;
const SESSION_ID_LENGTH = 12;

export interface BreakoutTicket {
  breakoutId: string;
  name: string;
  serverUrl: string;
  token: string;
}

/** The smaller rooms of a running meeting. */
export interface Breakouts {
  get(roomId: string, visitor: Visitor): Promise<BreakoutSessionView>;
  open(
    roomId: string,
    plan: { names: readonly string[]; mode: BreakoutMode; seats: Record<string, number>; endDate?: number },
    visitor: Visitor,
  ): Promise<BreakoutSessionView>;
  update(
    roomId: string,
    change: { seats?: Record<string, string | null>; endDate?: number | null },
    visitor: Visitor,
  ): Promise<BreakoutSessionView>;
  join(roomId: string, breakoutId: string, visitor: Visitor): Promise<BreakoutTicket>;
  leave(roomId: string, visitor: Visitor): Promise<void>;
  broadcast(roomId: string, text: string, visitor: Visitor): Promise<void>;
  close(roomId: string, visitor: Visitor): Promise<void>;
}

type Deps = Pick<MeetingDeps, 'breakouts' | 'ledger' | 'places' | 'server' | 'audit' | 'log' | 'now' | 'random'> & {
  authority: Authority;
  seating: BreakoutSeats;
  changed(roomId: string): void;
};

export function createBreakouts(deps: Deps): Breakouts {
  const { breakouts: store, ledger, places, server, audit, log, now, random, authority, seating, changed } = deps;

  async function running(roomId: string): Promise<BreakoutSession> {
    const [session, meeting] = await Promise.all([store.running(roomId), ledger.current(roomId)]);
    if (!meeting) throw new Fault('MEETING_NOT_FOUND', { roomIds: [roomId] });
    if (!session || session.meetingId !== meeting.meetingId || !isOpen(session, now())) {
      throw new Fault('BREAKOUTS_NOT_FOUND', { roomIds: [roomId] });
    }
    return session;
  }

  async function viewFor(session: BreakoutSession, { identity }: Actor): Promise<BreakoutSessionView> {
    const own = identity === undefined ? undefined : await seating.ownOf(session, identity);
    return viewOfBreakouts(session, own);
  }

  function needBreakout({ breakouts }: BreakoutSession, breakoutId: string) {
    const breakout = breakouts.find((one) => one.breakoutId === breakoutId);
    if (!breakout) throw new Fault('BREAKOUT_NOT_FOUND', { reason: breakoutId });
    return breakout;
  }

  function needEndAhead(endDate: number | null | undefined): void {
    if (typeof endDate !== 'number' || endDate > now()) return;
    throw new Fault('INVALID_INPUT', { details: [{ field: 'endDate', message: 'In the past.' }] });
  }

  /** Seen by everyone in the meeting; what it says of them is no reason to fail. */
  async function show(roomId: string, identity: string, breakoutId: string): Promise<void> {
    try {
      await server.updateParticipant(roomId, identity, { attributes: { [BREAKOUT_ATTRIBUTE]: breakoutId } });
    } catch (error) {
      log.warn({ err: error, roomId }, 'Where someone has gone to could not be shown');
    }
  }

  const record = (visitor: Visitor, { label }: Actor, action: string, roomId: string, details?: string) =>
    audit.record(auditor(visitor, label), { action, target: roomId, ...(details ? { details } : {}) });

  return {
    async get(roomId, visitor) {
      const { actor } = await authority.actor(roomId, visitor);
      return viewFor(await running(roomId), actor);
    },

    async open(roomId, { names, mode, seats, endDate }, visitor) {
      const { actor } = await authority.need(roomId, visitor, 'moderate');
      const meeting = await ledger.current(roomId);
      if (!meeting) throw new Fault('MEETING_NOT_FOUND', { roomIds: [roomId] });
      needEndAhead(endDate);
      const breakouts = names.map((name) => ({ breakoutId: `room-${randomId(random, ID_LENGTH)}`, name }));
      const seated = Object.entries(seats).map(([identity, place]) => {
        const breakout = breakouts[place];
        if (breakout) return [identity, breakout.breakoutId] as const;
        const details = [{ field: `seats.${identity}`, message: 'There are not so many rooms.' }];
        throw new Fault('INVALID_INPUT', { details });
      });
      const session: BreakoutSession = {
        sessionId: `division-${randomId(random, SESSION_ID_LENGTH)}`,
        roomId,
        meetingId: meeting.meetingId,
        mode,
        breakouts,
        seats: Object.fromEntries(seated),
        startDate: now(),
        ...(endDate === undefined ? {} : { endDate }),
      };
      await store.open(session, now() + GOODBYE_MS);
      changed(roomId);
      await record(visitor, actor, 'breakouts.open', roomId, String(breakouts.length));
      return viewFor(session, actor);
    },

    async update(roomId, { seats, endDate }, visitor) {
      const { actor } = await authority.need(roomId, visitor, 'moderate');
      const session = await running(roomId);
      needEndAhead(endDate);
      for (const breakoutId of Object.values(seats ?? {})) if (breakoutId !== null) needBreakout(session, breakoutId);
      if (seats && Object.keys(seats).length > 0) await store.seat(session.sessionId, seats);
      if (endDate !== undefined) await store.setEnd(session.sessionId, endDate ?? undefined);
      changed(roomId);
      // Whoever is led back into the meeting asks for nothing that would tell of it.
      const back = Object.entries(seats ?? {}).flatMap(([identity, seat]) => (seat === null ? [identity] : []));
      await withAtOnce(back, AT_ONCE, (identity) => show(roomId, identity, ''));
      return viewFor(await running(roomId), actor);
    },

    async join(roomId, breakoutId, visitor) {
      const { place, permissions } = await authority.held(roomId, visitor);
      const { identity, name, role } = place;
      const session = await running(roomId);
      const breakout = needBreakout(session, breakoutId);
      const holder = await seating.holderOf(session, identity);
      const isTheirs = holder !== undefined && session.seats[holder] === breakoutId;
      if (!isTheirs && session.mode !== 'choice' && role !== 'moderator') {
        throw new Fault('NOT_ALLOWED', { reason: 'Another room is theirs.' });
      }
      await server.check();
      if (holder !== identity || !isTheirs) {
        // Whoever came in anew takes the seat along; nobody sits twice.
        const left = holder === undefined || holder === identity ? {} : { [holder]: null };
        await store.seat(session.sessionId, { ...left, [identity]: breakoutId });
        changed(roomId);
      }
      const [token] = await Promise.all([
        server.mintToken({
          roomId: breakoutRoomName(roomId, breakoutId),
          ...{ identity, name, role, grants: grantsFor(permissions) },
        }),
        show(roomId, identity, breakoutId),
      ]);
      return { breakoutId, name: breakout.name, serverUrl: server.address(visitor.origin), token };
    },

    async leave(roomId, visitor) {
      const { identity, role } = (await authority.held(roomId, visitor)).place;
      const session = await running(roomId);
      if (session.mode !== 'choice' && role !== 'moderator') throw new Fault('NOT_ALLOWED', { reason: 'choice' });
      const holder = await seating.holderOf(session, identity);
      if (holder !== undefined) await store.seat(session.sessionId, { [holder]: null });
      await show(roomId, identity, '');
      changed(roomId);
    },

    async broadcast(roomId, text, visitor) {
      const { actor } = await authority.need(roomId, visitor, 'moderate');
      await running(roomId);
      const place = actor.identity === undefined ? undefined : await places.find(roomId, actor.identity);
      const notice: NoticeMessage = { kind: 'broadcast', from: place?.name ?? '', text };
      await server.sendData(roomId, new TextEncoder().encode(JSON.stringify(notice)), { topic: NOTICE_TOPIC });
    },

    async close(roomId, visitor) {
      const { actor } = await authority.need(roomId, visitor, 'moderate');
      const session = await running(roomId);
      const end = now() + CALL_BACK_MS;
      if (session.endDate === undefined || session.endDate > end) await store.setEnd(session.sessionId, end);
      changed(roomId);
      await record(visitor, actor, 'breakouts.close', roomId);
    },
  };
}
