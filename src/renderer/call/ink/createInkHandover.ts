import type { Room as LiveKitRoom } from 'livekit-client';
import type { InkMessage } from '../../../shared/protocol/ink';
import { type Sender, senderOf } from '../createTopics';
import { parseTileId, shareIdOf } from '../tileId';
import type { TileId } from '../types';
import type { Board } from './createBoard';

/** Who has not answered after this does not know the question. Milliseconds. */
const ANSWER_MS = 10_000;

type Send = (message: InkMessage, how?: { to?: string }) => void;

/**
 * What stays is handed to those who come, and to those who were away: they have missed what was drawn and what was wiped
 * off. Who shares hands over everything. To who shares, moderators do, and everyone else what is their own.
 */
export interface InkHandover {
  /** We are away from now on: what is on these boards is old until we have asked. */
  lose(tiles: Iterable<TileId>): void;
  /** We are in the meeting, with these people. */
  meet(identities: Iterable<string>): void;
  /** With these shares: asks about those that we do not know, or not any more. */
  see(tiles: readonly TileId[]): void;
  /** Somebody asks about a share. */
  answer(tile: TileId, asker: string, isBack: boolean): void;
  /** Whether we take this stroke from someone who says that it stays. */
  takes(tile: TileId, sender: Sender, by: string): boolean;
  /** They have handed us everything: what is old and was not among it is gone. */
  finish(tile: TileId, sender: Sender, isMuted: boolean): void;
}

interface InkHandoverParts {
  room: Pick<LiveKitRoom, 'localParticipant'>;
  boardOf(tile: TileId): Board;
  send: Send;
  /** Tells them how it stands with a share of ours. */
  tellState(tile: TileId, to: string): void;
  mute(tile: TileId, isMuted: boolean): void;
  now: () => number;
}

export function createInkHandover({ room, boardOf, send, tellState, mute, now }: InkHandoverParts): InkHandover {
  const asked = new Set<TileId>();
  const old = new Set<TileId>();
  /** Whom we have asked when about what is older, and who has answered. */
  const awaited = new Map<TileId, { askedAt: number; backAt: number; answered: Set<string> }>();
  /** Since when we know of people: whoever has come while we were away knows no more than we do. */
  const metAt = new Map<string, number>();
  let backAt: number | undefined;

  const self = () => room.localParticipant.identity;
  const ownerOf = (tile: TileId) => parseTileId(tile).identity;
  const questionTo = (tile: TileId, identity: string) => {
    const question = awaited.get(tile);
    const isAsked = ownerOf(tile) === self() || ownerOf(tile) === identity;
    const isOpen = question && question.askedAt + ANSWER_MS > now() && !question.answered.has(identity);
    return isAsked && isOpen ? question : undefined;
  };
  /** Whether what they hand us is all there is, not only what is theirs. */
  const knowsAll = (tile: TileId, { identity, isModerator }: Sender) => {
    if (ownerOf(tile) === identity) return true;
    const question = awaited.get(tile);
    return isModerator && question !== undefined && (metAt.get(identity) ?? question.backAt) < question.backAt;
  };
  const ask = (tile: TileId) => {
    const owner = ownerOf(tile);
    const isBack = old.delete(tile);
    if (isBack) awaited.set(tile, { askedAt: now(), backAt: backAt ?? now(), answered: new Set() });
    const question = { kind: 'ask', share: shareIdOf(tile), ...(isBack ? { isBack } : {}) } as const;
    if (owner !== self()) send(question, { to: owner });
    else if (isBack) send(question);
  };

  return {
    lose(tiles) {
      asked.clear();
      backAt = undefined;
      for (const tile of tiles) old.add(tile);
    },
    meet(identities) {
      backAt ??= now();
      for (const identity of identities) if (!metAt.has(identity)) metAt.set(identity, now());
    },
    see(tiles) {
      for (const tile of asked) if (!tiles.includes(tile)) asked.delete(tile);
      for (const tile of tiles) {
        if (asked.has(tile)) continue;
        asked.add(tile);
        ask(tile);
      }
    },
    answer(tile, asker, isBack) {
      const isOurs = ownerOf(tile) === self();
      if (!isOurs && !(isBack && ownerOf(tile) === asker)) return;
      const isWhole = isOurs || senderOf(room.localParticipant).isModerator;
      const share = shareIdOf(tile);
      const to = asker;
      const board = boardOf(tile);
      const [isMuted, isInPicture] = [board.isMuted.get(), board.isInPicture.get()];
      const kept = board
        .strokes()
        .filter(({ stays, endedAt, by }) => stays && endedAt !== undefined && (isWhole || by === self()));
      if (isOurs && (isBack || kept.length > 0 || isMuted || isInPicture)) tellState(tile, to);
      for (const { id, by, tool, stays, points } of kept)
        send({ kind: 'kept', share, id, by, tool, stays, points: [...points] }, { to });
      if (isBack) send({ kind: 'handed', share, isMuted }, { to });
    },
    takes(tile, sender, by) {
      if (ownerOf(tile) === sender.identity) return true;
      if (ownerOf(tile) !== self() || !questionTo(tile, sender.identity)) return false;
      return by === sender.identity || knowsAll(tile, sender);
    },
    finish(tile, sender, isMuted) {
      const question = questionTo(tile, sender.identity);
      if (!question) return;
      question.answered.add(sender.identity);
      const isWhole = knowsAll(tile, sender);
      boardOf(tile).outdate({ before: question.backAt, ...(isWhole ? {} : { by: sender.identity }) });
      if (isWhole && isMuted !== boardOf(tile).isMuted.get()) mute(tile, isMuted);
    },
  };
}
