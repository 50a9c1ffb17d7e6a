import { admit } from '../../../shared/domain/admit';
import { Fault } from '../../../shared/domain/fault';
import { obstacleOf } from '../../../shared/domain/obstacleOf';
import { randomId } from '../randomId';
import type { Visitor } from '../visitor';
import type { Authority } from './createAuthority';
import type { Approach, Door } from './createDoor';
import { auditor } from './createRunning';
import { follow } from './follow';
import type { Knock, KnockState } from './KnockStore';
import type { MeetingDeps } from './MeetingDeps';

/** Whoever was not there to be answered for this long has gone. */
const ABSENT_MS = 30_000;
const SEEN_EVERY_MS = 10_000;
/** Answers that another host has taken down arrive this late at most. */
const EVERY_MS = 1500;
/** Knocks at which nobody was seen for this long are forgotten; so are answers. */
const FORGET_MS = 12 * 3_600_000;
const MAX_WAITING = 100;
/** Seconds after which a full lobby may be tried again. */
const FULL_RETRY_S = 30;
const KNOCK_ID_LENGTH = 15;
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
  /** Who waits and is there. Who may know is decided before. */
  waiting(roomId: string): Promise<Knock[]>;
}

type Deps = Pick<MeetingDeps, 'rooms' | 'knocks' | 'places' | 'ledger' | 'audit' | 'now' | 'random'> & {
  door: Door;
  authority: Authority;
  changed(roomId: string): void;
  subscribe(roomId: string, listener: () => void): () => void;
};

export function createLobby(deps: Deps): Lobby {
  const { rooms, knocks, places, ledger, audit, now, random, door, authority, changed, subscribe } = deps;
  const waiting = (roomId: string) => knocks.waiting(roomId, now() - ABSENT_MS);
  const toView = ({ knockId, name, date }: Knock): KnockView => ({ knockId, name, date });

  /** Someone who could answer is inside. */
  async function isAttended(roomId: string): Promise<boolean> {
    const meeting = (await ledger.inside([roomId])).get(roomId);
    if (!meeting || meeting.participants.length === 0) return false;
    const held = new Map((await places.list(roomId)).map((place) => [place.identity, place.role]));
    return meeting.participants.some(({ identity, role }) => (held.get(identity) ?? role) === 'moderator');
  }

  return {
    waiting,

    async knock(request, visitor) {
      const { roomId, participantName, device } = request;
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
        { limit: MAX_WAITING, seenSince: date - ABSENT_MS, forgetBefore: date - FORGET_MS },
      );
      if (!isTaken) throw new Fault('TOO_MANY_ATTEMPTS', { retryAfter: FULL_RETRY_S, reason: 'The lobby is full.' });
      changed(roomId);
      return { knockId, knockToken };
    },

    async wait(roomId, knockToken, signal) {
      const first = await knocks.findByToken(roomId, knockToken);
      if (!first) throw new Fault('KNOCK_NOT_FOUND');
      const wasAbsent = first.seenDate <= now() - ABSENT_MS;

      async function read(): Promise<WaitState> {
        const [room, knock] = await Promise.all([rooms.find(roomId), knocks.findByToken(roomId, knockToken)]);
        // Nobody waits for what cannot come: asking again tells them why.
        if (!knock || !room || obstacleOf(room, now())) throw new Fault('KNOCK_NOT_FOUND');
        const { state, knockId, date, seenDate } = knock;
        if (state !== 'waiting') return { state, ahead: 0, isAttended: true };
        // The lobby was opened for all: `join` needs no answer any more.
        if (!room.config.lobby.enabled) return { state: 'admitted', ahead: 0, isAttended: true };
        if (seenDate <= now() - SEEN_EVERY_MS) await knocks.touch(knockId, now());
        if (seenDate <= now() - ABSENT_MS) changed(roomId);
        const [others, attended] = await Promise.all([waiting(roomId), isAttended(roomId)]);
        const ahead = others.filter((other) => other.date < date).length;
        return { state, ahead, isAttended: attended };
      }

      if (wasAbsent && first.state === 'waiting') await knocks.touch(first.knockId, now());
      return follow({
        read,
        subscribe: (listener) => subscribe(roomId, listener),
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
            if (error instanceof Fault) return undefined;
            throw error;
          });
          return may && { knocks: (await waiting(roomId)).map(toView) };
        },
        subscribe: (listener) => subscribe(roomId, listener),
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
