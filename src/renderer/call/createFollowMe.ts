import { type Room as LiveKitRoom, type Participant, RoomEvent } from 'livekit-client';
import { FOLLOW_ME_TOPIC, type FollowMe as FollowMeMessage, followMeMessage } from '../../shared/protocol/followMe';
import { senderOf, type Topics } from './createTopics';
import { createReadable, type Readable } from './readable';
import type { CallState } from './types';

/** What a moderator looks at. */
export type LedView = Omit<Extract<FollowMeMessage, { on: true }>, 'on'>;

export interface Leader {
  identity: string;
  name: string;
  view: LedView;
}

/** Those who come or ask within this time are told together, and nobody makes us talk more often. */
const GATHER_MS = 1000;
/** Whoever led us before an outage and still does has answered by then. Milliseconds. */
const CONFIRM_MS = 5000;

/** A moderator shows everyone their view. The last one who began is followed. */
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
    if (isLeading.get() && shown) tell({ on: true, ...shown }, to);
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
        clearTimeout(doubt);
        const { on: _, ...view } = message;
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
      await send({ on: true, ...view });
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
