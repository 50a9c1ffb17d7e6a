import { type Room as LiveKitRoom, RoomEvent } from 'livekit-client';
import { INK_TOPIC, type InkMessage, inkMessage } from '../../../shared/protocol/ink';
import { createPatience } from '../createPatience';
import { createRateLimit } from '../createRateLimit';
import type { Sender, Topics } from '../createTopics';
import { newId } from '../newId';
import { mayShare } from '../ownRights';
import { createReadable, type Readable } from '../readable';
import { parseTileId, shareIdOf } from '../tileId';
import type { CallState, TileId } from '../types';
import { type Board, createBoard } from './createBoard';
import { createInkHandover } from './createInkHandover';
import { createPen, type Pen } from './createPen';

/** What one person may send: twice what their hand does, so that packets that arrive together are not lost. */
const MOVES = { count: 80, spanMs: 1000 };
const WORDS = { count: 60, spanMs: 5000 };
const ASKS = { count: 4, spanMs: 10_000 };
/** All that a share keeps is handed over at once; now and then twice, after an outage. */
const KEPT = { count: 1000, spanMs: 10_000 };
/** Someone who has not drawn for so long begins anew, for those who are told of it. */
const PAUSE_MS = 30_000;

/** Someone else has begun to draw on a share. */
export interface InkBegun {
  identity: string;
  tile: TileId;
}

/** Pointing and drawing on shares: theirs and ours. */
export interface Ink {
  /** What is drawn on a share. The same object as long as it is shared, and when it is back after a reconnection. */
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
  const boards = new Map<TileId, Board>();
  const pens = new Map<TileId, Pen>();
  const onScreen = new Set<TileId>();
  const begun = createReadable<InkBegun | undefined>(undefined);
  const failures = createReadable(0);
  const drewAt = new Map<string, number>();
  const moves = createRateLimit(MOVES, now);
  const words = createRateLimit(WORDS, now);
  const asks = createRateLimit(ASKS, now);
  const keeps = createRateLimit(KEPT, now);

  const self = () => room.localParticipant.identity;
  /** Whoever gives their share the id of another's is heard about their own. */
  const tileOf = (share: string, sender: string) => {
    // A share that is just coming back is known by its board.
    const meant = [...sharing.get(), ...boards.keys()].filter((tile) => shareIdOf(tile) === share);
    return meant.find((tile) => parseTileId(tile).identity === sender) ?? meant[0];
  };
  const boardOf = (tile: TileId) => {
    const board = boards.get(tile) ?? createBoard(now);
    boards.set(tile, board);
    return board;
  };
  const send = (message: InkMessage, { lossy = false, to }: { lossy?: boolean; to?: string } = {}) => {
    topics.send(INK_TOPIC, message, { lossy, ...(to === undefined ? {} : { to: [to] }) }).catch((error: unknown) => {
      console.warn('Ink could not be sent', error);
      if (!lossy) failures.set(failures.get() + 1);
    });
  };

  const mute = (tile: TileId, isMuted: boolean) => {
    const board = boardOf(tile);
    board.isMuted.set(isMuted);
    if (isMuted) board.clear({ except: parseTileId(tile).identity });
  };
  /** Tells one who asks, or everybody, how it stands with a share of ours. */
  const tellState = (tile: TileId, to?: string) => {
    const { isMuted, isInPicture } = boardOf(tile);
    send({ kind: 'state', share: shareIdOf(tile), isMuted: isMuted.get(), isInPicture: isInPicture.get() }, { to });
  };
  const handover = createInkHandover({ room, boardOf, send, tellState, mute, now });
  const noteBegin = (identity: string, tile: TileId) => {
    const last = drewAt.get(identity);
    drewAt.set(identity, now());
    if (last === undefined || last + PAUSE_MS < now()) begun.set({ identity, tile });
  };

  const hear = (message: InkMessage, sender: Sender) => {
    const { identity, isModerator } = sender;
    const { share, kind } = message;
    const tile = tileOf(share, identity);
    if (!tile) return;
    const isMove = kind === 'grow' || kind === 'point' || kind === 'away';
    const owner = parseTileId(tile).identity;
    const isOwner = identity === owner;
    const board = boardOf(tile);
    if (kind === 'kept') {
      if (handover.takes(tile, sender, message.by) && keeps.allows(identity)) board.finish(message.by, message);
      return;
    }
    const limit = kind === 'ask' ? asks : isMove ? moves : words;
    if (!limit.allows(identity)) return;
    const mayRule = isOwner || isModerator;
    switch (kind) {
      case 'ask':
        return handover.answer(tile, identity, message.isBack ?? false);
      case 'state':
        if (!isOwner) return;
        board.isMuted.set(message.isMuted);
        board.isInPicture.set(message.isInPicture);
        return;
      case 'handed':
        return handover.finish(tile, sender, message.isMuted);
      case 'mute':
        if (mayRule) mute(tile, message.isMuted);
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

  /** A share that is published again has the same id, any other one has a new one. */
  const shares = createPatience((tile) => {
    boards.get(tile)?.dispose();
    boards.delete(tile);
    pens.get(tile)?.dispose();
    pens.delete(tile);
  });
  const onSharing = () => {
    if (state.get().phase !== 'connected') return;
    const here = sharing.get();
    shares.see(boards.keys(), (tile) => here.includes(tile));
    handover.see(here);
  };
  const people = createPatience((identity) => {
    for (const board of boards.values()) board.leave(identity);
  });
  const onPeople = () => {
    if (state.get().phase !== 'connected') return;
    handover.meet(room.remoteParticipants.keys());
    const drawn = [...boards.values()].flatMap((board) => [...board.strokes(), ...board.pointers()]);
    people.see(new Set(drawn.map(({ by }) => by)), (by) => by === self() || room.remoteParticipants.has(by));
  };
  const onState = () => {
    if (state.get().phase !== 'connected') {
      // While we are away everybody seems to have left.
      for (const patience of [shares, people]) patience.stop();
      return handover.lose(boards.keys());
    }
    onPeople();
    onSharing();
  };

  room.on(RoomEvent.ParticipantDisconnected, onPeople).on(RoomEvent.ParticipantConnected, onPeople);
  const stops = [
    topics.on(INK_TOPIC, inkMessage, (message, sender) => {
      if (sender) hear(message, sender);
    }),
    sharing.subscribe(onSharing),
    state.subscribe(onState),
  ];

  return {
    board: boardOf,
    pen(tile) {
      const pen = pens.get(tile) ?? createPen({ share: shareIdOf(tile), board: boardOf(tile), self, send, newId });
      pens.set(tile, pen);
      return pen;
    },
    begun,
    failures,
    clear(tile, all) {
      boardOf(tile).clear(all ? {} : { by: self() });
      send({ kind: 'clear', share: shareIdOf(tile), all });
    },
    mute(tile, isMuted) {
      mute(tile, isMuted);
      send({ kind: 'mute', share: shareIdOf(tile), isMuted });
    },
    isOnScreen: (tile) => onScreen.has(tile),
    setOnScreen(tile, isOnScreen, isCaptured) {
      if (isOnScreen) onScreen.add(tile);
      else onScreen.delete(tile);
      const { isInPicture } = boardOf(tile);
      if (isInPicture.get() === (isOnScreen && isCaptured)) return;
      isInPicture.set(isOnScreen && isCaptured);
      tellState(tile);
    },
    dispose() {
      room.off(RoomEvent.ParticipantDisconnected, onPeople).off(RoomEvent.ParticipantConnected, onPeople);
      for (const stop of stops) stop();
      shares.stop();
      people.stop();
      for (const pen of pens.values()) pen.dispose();
      for (const board of boards.values()) board.dispose();
      pens.clear();
      boards.clear();
    },
  };
}
