import { type Room as LiveKitRoom, type Participant, RoomEvent } from 'livekit-client';
import { FOLLOW_ME_TOPIC, type FollowMe as FollowMeMessage, followMeMessage } from '../../shared/protocol/followMe';
import { senderOf, type Topics } from './createTopics';
import { createReadable, type Readable } from './readable';
import type { CallState } from './types';

/** What a moderator looks at. */
export type LedView = Omit<Extract<FollowMeMessage, { on: true }>, 'on' | 'turn'>;

export interface Leader {
  identity: string;
  name: string;
  view: LedView;
}

/** Those who come or ask within this time are told together, and nobody makes us talk more often. */
const GATHER_MS = 1000;
/** Whoever led us before an outage and still does has answered by then. Milliseconds. */
const CONFIRM_MS = 5000;

/** Who leads since when, counted in turns. */
interface Lead {
  identity: string;
  turn: number;
}

/** A moderator shows everyone their view. The last one who began is followed; everyone agrees on who that is. */
export interface FollowMe {
  /** Whom the meeting follows; undefined where nobody leads, or we do. */
  readonly leader: Readable<Leader | undefined>;
  readonly isLeading: Readable<boolean>;
  /** Shows everyone our view, from now on. Rejects where they could not be told. */
  lead(view: LedView): Promise<void>;
  /** Tells of a change while we lead. */
  change(view: LedView): void;
  stop(): void;
  dispose(): void;
}

interface FollowMeOptions {
  room: LiveKitRoom;
  topics: Topics;
  state: Readable<CallState>;
}

export function createFollowMe({ room, topics, state }: FollowMeOptions): FollowMe {
  const leader = createReadable<Leader | undefined>(undefined);
  const isLeading = createReadable(false);
  /** The highest turn that we know of. */
  let turn = 0;
  /** The lead of whoever leads, and ours while we do. */
  let current: Lead = { identity: '', turn };
  let shown: LedView | undefined;
  const untold = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let doubt: ReturnType<typeof setTimeout> | undefined;
  let wasAway = false;

  const send = (message: FollowMeMessage, to?: readonly string[]) => topics.send(FOLLOW_ME_TOPIC, message, { to });
  const tell = (message: FollowMeMessage, to?: readonly string[]) => {
    // Whoever was not told now is told with the next change, or when they or we are back.
    send(message, to).catch((error: unknown) => console.warn('Our view could not be shown', error));
  };
  const tellAgain = (to?: readonly string[]) => {
    if (isLeading.get() && shown) tell({ on: true, turn: current.turn, ...shown }, to);
  };

  /** A leader who is gone, or no moderator any more, leads nobody; nor do we. */
  const check = () => {
    if (state.get().phase !== 'connected') return;
    const isModerator = (one: Participant | undefined) => one !== undefined && senderOf(one).isModerator;
    const led = leader.get();
    if (led && !isModerator(room.remoteParticipants.get(led.identity))) leader.set(undefined);
    if (isLeading.get() && !isModerator(room.localParticipant)) isLeading.set(false);
  };
  const tellSoon = ({ identity }: { identity: string }) => {
    if (!isLeading.get()) return;
    untold.add(identity);
    timer ??= setTimeout(() => {
      timer = undefined;
      tellAgain([...untold]);
      untold.clear();
    }, GATHER_MS);
  };
  /** Who comes may be unable to hear yet when others see them; whoever asks can. */
  const ask = () => {
    const moderators = [...room.remoteParticipants.values()].filter((other) => senderOf(other).isModerator);
    if (moderators.length > 0)
      tell(
        { on: 'ask' },
        moderators.map(({ identity }) => identity),
      );
  };
  const onState = () => {
    const { phase, signalOnly } = state.get();
    if (phase !== 'connected') {
      wasAway ||= phase === 'reconnecting' && !signalOnly;
      return;
    }
    check();
    if (isLeading.get()) tellAgain();
    else ask();
    // That they have stopped may have been said while we could not hear it.
    clearTimeout(doubt);
    if (wasAway && leader.get()) doubt = setTimeout(() => leader.set(undefined), CONFIRM_MS);
    wasAway = false;
  };

  room
    .on(RoomEvent.ParticipantConnected, tellSoon)
    .on(RoomEvent.ParticipantActive, tellSoon)
    .on(RoomEvent.ParticipantDisconnected, check)
    .on(RoomEvent.ParticipantAttributesChanged, check);
  const stops = [
    state.subscribe(onState),
    topics.on(FOLLOW_ME_TOPIC, followMeMessage, (message, sender) => {
      if (message.on === 'ask') return sender && tellSoon(sender);
      if (!sender?.isModerator) return;
      const { identity, name } = sender;
      if (message.on) {
        const { on: _, turn: theirTurn = 0, ...view } = message;
        turn = Math.max(turn, theirTurn);
        const theirs = { identity, turn: theirTurn };
        if ((isLeading.get() || leader.get()) && isBefore(theirs, current)) {
          // They have begun in the same moment, or were away when we did: they hear that it is us.
          if (isLeading.get()) tellSoon(sender);
          return;
        }
        clearTimeout(doubt);
        current = theirs;
        isLeading.set(false);
        leader.set({ identity, name, view });
      } else if (leader.get()?.identity === identity) leader.set(undefined);
    }),
  ];

  return {
    leader,
    isLeading,
    async lead(view) {
      shown = view;
      turn += 1;
      const ours = { identity: room.localParticipant.identity, turn };
      await send({ on: true, turn, ...view });
      // Somebody has begun in the same moment, and everyone follows them.
      if (leader.get() && isBefore(ours, current)) return;
      current = ours;
      leader.set(undefined);
      isLeading.set(true);
    },
    change(view) {
      if (!isLeading.get()) return;
      shown = view;
      tellAgain();
    },
    stop() {
      if (!isLeading.get()) return;
      isLeading.set(false);
      tell({ on: false });
    },
    dispose() {
      clearTimeout(timer);
      clearTimeout(doubt);
      for (const stop of stops) stop();
      room
        .off(RoomEvent.ParticipantConnected, tellSoon)
        .off(RoomEvent.ParticipantActive, tellSoon)
        .off(RoomEvent.ParticipantDisconnected, check)
        .off(RoomEvent.ParticipantAttributesChanged, check);
      leader.set(undefined);
      isLeading.set(false);
    },
  };
}

/** The same moderator goes on however they count: they may have come back. */
function isBefore(one: Lead, other: Lead): boolean {
  if (one.identity === other.identity) return false;
  return one.turn === other.turn ? one.identity < other.identity : one.turn < other.turn;
}
