import type { Room as LiveKitRoom } from 'livekit-client';
import { inkMessage } from '../../../shared/protocol/ink';
import type { Sender } from '../createTopics';
import { fakeTopics } from '../fakeTopics';
import { createReadable } from '../readable';
import type { CallState, TileId } from '../types';
import { createInk } from './createInk';

export const ada: Sender = { identity: 'ada', name: 'Ada', isModerator: true };
export const bo: Sender = { identity: 'bo', name: 'Bo', isModerator: false };
export const chi: Sender = { identity: 'chi', name: 'Chi', isModerator: false };
export const MINE = 'me|share|TR_me';
export const CHIS = 'chi|share|TR_chi';
export const dot = { id: 'a', tool: 'pen', stays: false, points: [1, 1] };

/** For tests: our own call, in which we and Chi share, on a clock that stands still. */
export function inkScene() {
  const { topics, sent, say } = fakeTopics();
  const allowed = { canPublish: true, canPublishSources: [] as number[] };
  const remoteParticipants = new Map(
    [ada, bo, chi].map(({ identity }) => [identity, { identity, permissions: { ...allowed } }]),
  );
  const left: (() => void)[] = [];
  const room = {
    localParticipant: { identity: 'me', attributes: {} as Record<string, string> },
    remoteParticipants,
    on(_event: string, listener: () => void) {
      left.push(listener);
      return room;
    },
    off: () => room,
  };
  const sharing = createReadable<readonly TileId[]>([MINE, CHIS]);
  const state = createReadable<CallState>({ phase: 'connecting', since: 0 });
  const ink = createInk({ room: room as unknown as LiveKitRoom, topics, sharing, state, now: Date.now });
  state.set({ phase: 'connected', since: 1 });
  const told = () =>
    sent.map(({ message: given, to }) => {
      const { data: message } = inkMessage.safeParse(given);
      if (!message) throw new Error(`Nobody would understand ${JSON.stringify(given)}`);
      return { message, to };
    });
  return {
    ink,
    room,
    /** What we have sent so far. */
    told,
    sharing,
    state,
    remoteParticipants,
    say,
    /** Our connection is lost, and there again after `pass`. */
    reconnect(pass: () => void) {
      state.set({ phase: 'reconnecting', since: Date.now() });
      pass();
      state.set({ phase: 'connected', since: Date.now() });
    },
    goes(identity: string) {
      remoteParticipants.delete(identity);
      for (const listener of left) listener();
    },
    comes(identity: string) {
      remoteParticipants.set(identity, { identity, permissions: { ...allowed } });
      for (const listener of left) listener();
    },
    on: (tile: TileId) =>
      ink
        .board(tile)
        .strokes()
        .map(({ by, id }) => `${by} ${id}`),
  };
}
