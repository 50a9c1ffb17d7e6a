import type { Room as LiveKitRoom } from 'livekit-client';
import { HAND_ATTRIBUTE } from '../../shared/protocol/attributes';
import { raisedSince } from './participantFacts';
import { createReadable, type Readable } from './readable';

/** Someone whose hand is up. */
export interface RaisedHand {
  identity: string;
  /** Milliseconds since the epoch. */
  since: number;
}

/** Whose hands are up. The host sets them; where none keeps our place, we may be allowed to set our own. */
export interface Hands {
  /** In order of raising. The same array while nothing changed. */
  readonly raised: Readable<readonly RaisedHand[]>;
  /** Our own, by LiveKit itself. Rejects where that is not allowed: ask `Call.can`. */
  setOwn(isRaised: boolean): Promise<void>;
  /** Ours was up and is not, now that we have come in anew, as somebody else to the meeting server: nobody lowered it. */
  isOwnLost(): boolean;
  refresh(): void;
}

export function createHands(room: LiveKitRoom, now: () => number): Hands {
  const raised = createReadable<readonly RaisedHand[]>([]);
  /** As whom we last had ours up; undefined once it was lowered. */
  let raisedAs: string | undefined;

  return {
    raised,
    async setOwn(isRaised) {
      await room.localParticipant.setAttributes({ [HAND_ATTRIBUTE]: isRaised ? String(now()) : '' });
    },
    isOwnLost: () => raisedAs !== undefined && raisedAs !== room.localParticipant.sid,
    refresh() {
      const own = room.localParticipant;
      if (raisedSince(own) !== undefined) raisedAs = own.sid;
      else if (raisedAs === own.sid) raisedAs = undefined;
      const found: RaisedHand[] = [];
      for (const participant of [own, ...room.remoteParticipants.values()]) {
        const since = raisedSince(participant);
        if (since !== undefined) found.push({ identity: participant.identity, since });
      }
      const next = inOrder(found);
      const before = raised.get();
      const isSame =
        next.length === before.length &&
        next.every(
          ({ identity, since }, index) => before[index]?.identity === identity && before[index]?.since === since,
        );
      if (!isSame) raised.set(next);
    },
  };
}

/** The first who raised theirs comes first. */
function inOrder(hands: readonly RaisedHand[]): readonly RaisedHand[] {
  return [...hands].sort((a, b) => a.since - b.since || (a.identity < b.identity ? -1 : 1));
}
