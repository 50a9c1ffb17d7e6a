import { type Room as LiveKitRoom, RoomEvent } from 'livekit-client';
import { INK_TOPIC, type InkMessage, inkMessage } from '../../../shared/protocol/ink';
import { createRateLimit } from '../createRateLimit';
import type { Sender, Topics } from '../createTopics';
import { newId } from '../newId';
import { mayShare } from '../ownRights';
import { createReadable, type Readable } from '../readable';
import { parseTileId } from '../tileId';
import type { CallState, TileId } from '../types';
import { type Board, createBoard } from './createBoard';
import { createPen, type Pen } from './createPen';

/** What one person may send: twice what their hand does, so that packets that arrive together are not lost. */
const MOVES = { count: 80, spanMs: 1000 };
const WORDS = { count: 60, spanMs: 5000 };
const ASKS = { count: 4, spanMs: 10_000 };
/** So many strokes are handed to a newcomer, the newest. */
const HANDED_MAX = 200;
/** Someone who has not drawn for so long begins anew, for those who are told of it. */
const PAUSE_MS = 30_000;

/** Someone else has begun to draw on a share. */
export interface InkBegun {
  identity: string;
  tile: TileId;
}

/** Pointing and drawing on shares: theirs and ours. */
export interface Ink {
  /** What is drawn on a share. The same object as long as it is shared. */
  board(tile: TileId): Board;
  /** Our own hand on a share. */
  pen(tile: TileId): Pen;
  /** The last one who began. */
  readonly begun: Readable<InkBegun | undefined>;
  /** How many times something that we drew could not be sent. */
  readonly failures: Readable<number>;
  /** Wipes our strokes off, or everyone's: that only who shares and moderators can. */
  clear(tile: TileId, all: boolean): void;
  /** Lets nobody but who shares draw, and wipes off what others drew; or lets them again. For who shares, and moderators. */
  mute(tile: TileId, isMuted: boolean): void;
  /** Whether our real screen shows the ink on this share of ours. */
  isOnScreen(tile: TileId): boolean;
  /** Our real screen shows the ink on this share, or no longer. `isCaptured`: it is captured with it. */
  setOnScreen(tile: TileId, isOnScreen: boolean, isCaptured: boolean): void;
  dispose(): void;
}

interface InkParts {
  room: LiveKitRoom;
  topics: Pick<Topics, 'on' | 'send'>;
  /** All shares in the meeting. */
  sharing: Readable<readonly TileId[]>;
  state: Readable<CallState>;
  now: () => number;
}

export function createInk({ room, topics, sharing, state, now }: InkParts): Ink {
  const boards = new Map<string, Board>();
  const pens = new Map<string, Pen>();
  const asked = new Set<string>();
  const onScreen = new Set<string>();
  const begun = createReadable<InkBegun | undefined>(undefined);
  const failures = createReadable(0);
  const drewAt = new Map<string, number>();
  const moves = createRateLimit(MOVES, now);
  const words = createRateLimit(WORDS, now);
  const asks = createRateLimit(ASKS, now);

  const self = () => room.localParticipant.identity;
  const shareOf = (tile: TileId) => parseTileId(tile).trackSid ?? '';
  const tileOf = (share: string) => sharing.get().find((tile) => shareOf(tile) === share);
  const boardOf = (share: string) => {
    const board = boards.get(share) ?? createBoard(now);
    boards.set(share, board);
    return board;
  };
  const send = (message: InkMessage, { lossy = false, to }: { lossy?: boolean; to?: string } = {}) => {
    topics.send(INK_TOPIC, message, { lossy, ...(to === undefined ? {} : { to: [to] }) }).catch((error: unknown) => {
      console.warn('Ink could not be sent', error);
      if (!lossy) failures.set(failures.get() + 1);
    });
  };

  /** Tells one who asks, or everybody, how it stands with a share of ours. */
  const tellState = (share: string, to?: string) => {
    const { isMuted, isInPicture } = boardOf(share);
    send({ kind: 'state', share, isMuted: isMuted.get(), isInPicture: isInPicture.get() }, { to });
  };
  const answer = (share: string, to: string) => {
    const board = boardOf(share);
    const kept = board.strokes().filter(({ stays, endedAt }) => stays && endedAt !== undefined);
    if (kept.length === 0 && !board.isMuted.get() && !board.isInPicture.get()) return;
    tellState(share, to);
    for (const { id, by, tool, stays, points } of kept.slice(-HANDED_MAX)) {
      send({ kind: 'kept', share, id, by, tool, stays, points: [...points] }, { to });
    }
  };
  const mute = (share: string, owner: string, isMuted: boolean) => {
    const board = boardOf(share);
    board.isMuted.set(isMuted);
    if (isMuted) board.clear({ except: owner });
  };
  const noteBegin = (identity: string, tile: TileId) => {
    const last = drewAt.get(identity);
    drewAt.set(identity, now());
    if (last === undefined || last + PAUSE_MS < now()) begun.set({ identity, tile });
  };

  const hear = (message: InkMessage, { identity, isModerator }: Sender) => {
    const { share, kind } = message;
    const tile = tileOf(share);
    if (!tile) return;
    const isMove = kind === 'grow' || kind === 'point' || kind === 'away';
    const owner = parseTileId(tile).identity;
    const isOwner = identity === owner;
    // A newcomer is handed everything by who shares, at once.
    const limit = kind === 'ask' ? asks : isMove ? moves : words;
    if (!(isOwner && kind === 'kept') && !limit.allows(identity)) return;
    const board = boardOf(share);
    const mayRule = isOwner || isModerator;
    switch (kind) {
      case 'ask':
        if (owner === self()) answer(share, identity);
        return;
      case 'state':
        if (!isOwner) return;
        board.isMuted.set(message.isMuted);
        board.isInPicture.set(message.isInPicture);
        return;
      case 'kept':
        if (isOwner) board.finish(message.by, message);
        return;
      case 'mute':
        if (mayRule) mute(share, owner, message.isMuted);
        return;
      case 'clear':
        if (!message.all || mayRule) board.clear(message.all ? {} : { by: identity });
        return;
      case 'undo':
        return board.undo(identity, message.id);
      case 'away':
        return board.unpoint(identity);
    }
    // LiveKit carries data only for those who may send it; on a share draws who could share themselves.
    const permissions = room.remoteParticipants.get(identity)?.permissions;
    if (!isOwner && (board.isMuted.get() || (permissions && !mayShare(permissions)))) return;
    if (kind === 'point') return board.point(identity, message.x, message.y);
    if (kind === 'grow') board.grow(identity, message);
    else board.finish(identity, message);
    noteBegin(identity, tile);
  };

  const onSharing = () => {
    const shares = new Set(sharing.get().map(shareOf));
    for (const [share, board] of boards) {
      if (shares.has(share)) continue;
      board.dispose();
      boards.delete(share);
      pens.get(share)?.dispose();
      pens.delete(share);
    }
    for (const share of asked) if (!shares.has(share)) asked.delete(share);
    if (state.get().phase !== 'connected') return;
    for (const tile of sharing.get()) {
      const { identity, trackSid = '' } = parseTileId(tile);
      if (identity === self() || asked.has(trackSid)) continue;
      asked.add(trackSid);
      send({ kind: 'ask', share: trackSid }, { to: identity });
    }
  };
  /** While we are away everybody seems to have left. */
  const dropGone = () => {
    if (state.get().phase !== 'connected') return;
    for (const board of boards.values()) {
      for (const by of new Set([...board.strokes(), ...board.pointers()].map((one) => one.by))) {
        if (by !== self() && !room.remoteParticipants.has(by)) board.leave(by);
      }
    }
  };
  const onState = () => {
    if (state.get().phase !== 'connected') return asked.clear();
    dropGone();
    onSharing();
  };

  room.on(RoomEvent.ParticipantDisconnected, dropGone);
  const stops = [
    topics.on(INK_TOPIC, inkMessage, (message, sender) => {
      if (sender) hear(message, sender);
    }),
    sharing.subscribe(onSharing),
    state.subscribe(onState),
  ];

  return {
    board: (tile) => boardOf(shareOf(tile)),
    pen(tile) {
      const share = shareOf(tile);
      const pen = pens.get(share) ?? createPen({ share, board: boardOf(share), self, send, newId });
      pens.set(share, pen);
      return pen;
    },
    begun,
    failures,
    clear(tile, all) {
      const share = shareOf(tile);
      boardOf(share).clear(all ? {} : { by: self() });
      send({ kind: 'clear', share, all });
    },
    mute(tile, isMuted) {
      mute(shareOf(tile), parseTileId(tile).identity, isMuted);
      send({ kind: 'mute', share: shareOf(tile), isMuted });
    },
    isOnScreen: (tile) => onScreen.has(shareOf(tile)),
    setOnScreen(tile, isOnScreen, isCaptured) {
      const share = shareOf(tile);
      if (isOnScreen) onScreen.add(share);
      else onScreen.delete(share);
      const { isInPicture } = boardOf(share);
      if (isInPicture.get() === (isOnScreen && isCaptured)) return;
      isInPicture.set(isOnScreen && isCaptured);
      tellState(share);
    },
    dispose() {
      room.off(RoomEvent.ParticipantDisconnected, dropGone);
      for (const stop of stops) stop();
      for (const pen of pens.values()) pen.dispose();
      for (const board of boards.values()) board.dispose();
      pens.clear();
      boards.clear();
    },
  };
}
