import { admit } from '../../../shared/domain/admit';
import type { ErrorCode } from '../../../shared/domain/errorCode';
import { Fault } from '../../../shared/domain/fault';
import { obstacleOf } from '../../../shared/domain/obstacleOf';
import { ADMITTED_MS, KNOCKS_KEPT } from '../../../shared/domain/retention';
import { randomId } from '../randomId';
import type { CallRate } from '../together/createCallRate';
import type { Visitor } from '../visitor';
import type { Authority } from './createAuthority';
import type { Approach, Door } from './createDoor';
import { ABSENT_MS, type RoomFeed, type RoomSnapshot } from './createRoomFeed';
import { auditor } from './createRunning';
import { follow } from './follow';
import type { Knock, KnockState } from './KnockStore';
import type { MeetingDeps } from './MeetingDeps';

const SEEN_EVERY_MS = 10_000;
/** Those who wait are seen, and those who are gone are missed, also where nothing changes. Milliseconds. */
const EVERY_MS = 4000;
/** Knocks at which nobody was seen for this long are forgotten; so are answers. */
const FORGET_MS = 12 * 3_600_000;
const MAX_WAITING = 100;
/** Seconds after which a full lobby may be tried again. */
const FULL_RETRY_S = 30;
const KNOCK_ID_LENGTH = 15;
/** What someone is told who may not see the lobby any more. */
const GONE: readonly ErrorCode[] = ['UNAUTHENTICATED', 'NOT_ALLOWED', 'ACCESS_DISABLED', 'ROOM_NOT_FOUND'];
/** 256 bits. */
const TOKEN_BYTES = 32;

export interface KnockRequest extends Approach {
  participantName: string;
  device?: string;
}

export interface WaitState {
  state: KnockState;
  ahead: number;
  isAttended: boolean;
}

export type KnockView = Pick<Knock, 'knockId' | 'name' | 'date'>;
type Stream<T> = AsyncIterableIterator<T, void, undefined>;

/** Where guests wait to be let in. */
export interface Lobby {
  knock(request: KnockRequest, visitor: Visitor): Promise<{ knockId: string; knockToken: string }>;
  wait(roomId: string, knockToken: string, signal?: AbortSignal): Promise<Stream<WaitState>>;
  leave(roomId: string, knockToken: string): Promise<void>;
  list(roomId: string, visitor: Visitor): Promise<KnockView[]>;
  watch(roomId: string, visitor: Visitor, signal?: AbortSignal): Promise<Stream<{ knocks: KnockView[] }>>;
  /** Those who wait, all of them where no id is named. How many were answered. */
  answer(
    roomId: string,
    answer: { knockIds?: readonly string[]; action: 'admit' | 'deny' },
    visitor: Visitor,
  ): Promise<number>;
}

type Deps = Pick<MeetingDeps, 'knocks' | 'audit' | 'now' | 'random'> & {
  door: Door;
  authority: Authority;
  feed: RoomFeed;
  countEntry: CallRate;
  changed(roomId: string): void;
};

export function createLobby(deps: Deps): Lobby {
  const { knocks, audit, now, random, door, authority, feed, countEntry, changed } = deps;
  const waiting = (roomId: string) => knocks.waiting(roomId, now() - ABSENT_MS);
  const toView = ({ knockId, name, date }: Knock): KnockView => ({ knockId, name, date });

  /** Someone who could answer is inside. */
  function isAttended({ inside, places }: RoomSnapshot): boolean {
    const people = inside?.participants ?? [];
    return people.some(({ identity, role }) => (places.get(identity)?.role ?? role) === 'moderator');
  }

  return {
    async knock(request, visitor) {
      const { roomId, participantName, device } = request;
      countEntry(visitor.address);
      const at = await door.find(request, visitor);
      const isDenied = device !== undefined && (await knocks.isDeviceDenied(roomId, device));
      const arrival = await door.arrival(at, visitor, device);
      const admission = admit({ ...arrival, knock: isDenied ? 'denied' : undefined });
      if (!admission.ok && admission.code !== 'LOBBY_REQUIRED') {
        throw new Fault(admission.code, { date: admission.date });
      }
      const knockId = `knock-${randomId(random, KNOCK_ID_LENGTH)}`;
      const knockToken = Buffer.from(random(TOKEN_BYTES)).toString('base64url');
      const date = now();
      // Whoever need not wait is let in at once.
      const state = admission.ok ? 'admitted' : 'waiting';
      const isTaken = await knocks.insert(
        { knockId, roomId, name: participantName, state, ...(device ? { device } : {}), date, seenDate: date },
        knockToken,
        {
          ...{ limit: MAX_WAITING, seenSince: date - ABSENT_MS, kept: KNOCKS_KEPT },
          ...{ forgetBefore: date - FORGET_MS, admittedBefore: date - ADMITTED_MS },
        },
      );
      if (!isTaken) throw new Fault('TOO_MANY_ATTEMPTS', { retryAfter: FULL_RETRY_S, reason: 'The lobby is full.' });
      changed(roomId);
      return { knockId, knockToken };
    },

    async wait(roomId, knockToken, signal) {
      const first = await knocks.findByToken(roomId, knockToken);
      if (!first) throw new Fault('KNOCK_NOT_FOUND');
      const { knockId, date, seenDate } = first;
      let seen = seenDate;

      async function read(): Promise<WaitState> {
        if (seen <= now() - SEEN_EVERY_MS) {
          const wasAway = seen <= now() - ABSENT_MS;
          seen = now();
          await knocks.touch(knockId, seen);
          if (wasAway) changed(roomId);
        }
        const snapshot = await feed.snapshot(roomId);
        const { room, waiting: others } = snapshot;
        const isWaiting = others.some((other) => other.knockId === knockId);
        // Answered, gone, or come back so lately that it was not read yet.
        const knock = isWaiting ? first : await knocks.findByToken(roomId, knockToken);
        // Nobody waits for what cannot come: asking again tells them why.
        if (!knock || !room || obstacleOf(room, now())) throw new Fault('KNOCK_NOT_FOUND');
        if (!isWaiting && knock.state !== 'waiting') return { state: knock.state, ahead: 0, isAttended: true };
        // The lobby was opened for all: `join` needs no answer any more.
        if (!room.config.lobby.enabled) return { state: 'admitted', ahead: 0, isAttended: true };
        const ahead = others.filter((other) => other.date < date).length;
        return { state: 'waiting', ahead, isAttended: isAttended(snapshot) };
      }

      if (first.state === 'waiting' && seen <= now() - ABSENT_MS) {
        seen = now();
        await knocks.touch(knockId, seen);
        changed(roomId);
      }
      return follow({
        read,
        subscribe: (listener) => feed.subscribe(roomId, listener),
        everyMs: EVERY_MS,
        isLast: ({ state }) => state !== 'waiting',
        signal,
      });
    },

    async leave(roomId, knockToken) {
      await knocks.remove(roomId, knockToken);
      changed(roomId);
    },

    async list(roomId, visitor) {
      await authority.need(roomId, visitor, 'moderate');
      return (await waiting(roomId)).map(toView);
    },

    async watch(roomId, visitor, signal) {
      await authority.need(roomId, visitor, 'moderate');
      return follow({
        async read() {
          // Whoever is demoted or put out hears no more of it.
          const may = await authority.need(roomId, visitor, 'moderate').catch((error: unknown) => {
            if (error instanceof Fault && GONE.includes(error.code)) return undefined;
            throw error;
          });
          return may && { knocks: (await waiting(roomId)).map(toView) };
        },
        subscribe: (listener) => feed.subscribe(roomId, listener),
        everyMs: EVERY_MS,
        signal,
      });
    },

    async answer(roomId, { knockIds, action }, visitor) {
      const { actor } = await authority.need(roomId, visitor, 'moderate');
      const ids = knockIds ?? (await waiting(roomId)).map(({ knockId }) => knockId);
      const state = action === 'admit' ? 'admitted' : 'denied';
      const answered = await knocks.answer(roomId, ids, { state, by: actor.label, date: now() });
      if (answered === 0 && knockIds) throw new Fault('KNOCK_NOT_FOUND');
      changed(roomId);
      await audit.record(auditor(visitor, actor.label), {
        action: `lobby.${action}`,
        target: roomId,
        details: ids.join(','),
      });
      return answered;
    },
  };
}
