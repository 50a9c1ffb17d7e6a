import type { Room as LiveKitRoom, Participant } from 'livekit-client';
import { isPerson, participantFacts } from './participantFacts';
import { createReadable, keepIfEqual, type Readable, type Writable } from './readable';
import type { ParticipantFacts, ParticipantReads } from './types';

type Followed = Omit<ParticipantFacts, 'identity' | 'isLocal'>;
type Writables = { [Fact in keyof Followed]-?: Writable<Followed[Fact]> };

/** Everybody's facts as readables. LiveKit's participants stay the truth; this only notices what changed. */
export interface Participants {
  readonly identities: Readable<readonly string[]>;
  reads(identity: string): ParticipantReads;
  /** Says that something about them may have changed; `refresh` finds out what. */
  touch(identity: string): void;
  touchAll(): void;
  refresh(): void;
}

export function createParticipants(room: LiveKitRoom): Participants {
  const identities = createReadable<readonly string[]>([]);
  const known = new Map<string, { reads: ParticipantReads; writables: Writables }>();
  const dirty = new Set<string>();

  const find = (identity: string): Participant | undefined =>
    identity === room.localParticipant.identity ? room.localParticipant : room.remoteParticipants.get(identity);

  const follow = (identity: string) => {
    const entry = known.get(identity);
    if (entry) return entry;
    const participant = find(identity);
    const writables = createWritables(participant ? participantFacts(participant) : absent(identity));
    const reads = { identity, isLocal: participant?.isLocal ?? false, ...writables };
    const created = { reads, writables };
    known.set(identity, created);
    return created;
  };

  const order = () => {
    const { localParticipant } = room;
    const remote = [...room.remoteParticipants.values()]
      .filter(isPerson)
      .map((participant) => ({ identity: participant.identity, joinedAt: participant.joinedAt?.getTime() ?? 0 }))
      .sort((a, b) => a.joinedAt - b.joinedAt || (a.identity < b.identity ? -1 : 1))
      .map(({ identity }) => identity);
    return localParticipant.identity ? [localParticipant.identity, ...remote] : remote;
  };

  return {
    identities,
    reads: (identity) => follow(identity).reads,
    touch: (identity) => dirty.add(identity),
    touchAll() {
      for (const identity of known.keys()) dirty.add(identity);
    },
    refresh() {
      for (const identity of dirty) {
        const participant = find(identity);
        const entry = known.get(identity);
        if (!participant) known.delete(identity);
        else if (entry) update(entry.writables, participantFacts(participant));
      }
      dirty.clear();
      identities.set(keepIfEqual(identities.get(), order()));
    },
  };
}

function createWritables(facts: Followed): Writables {
  return {
    name: createReadable(facts.name),
    role: createReadable(facts.role),
    isSpeaking: createReadable(facts.isSpeaking),
    microphone: createReadable(facts.microphone),
    camera: createReadable(facts.camera),
    shares: createReadable(facts.shares),
    quality: createReadable(facts.quality),
    hand: createReadable(facts.hand),
    breakout: createReadable(facts.breakout),
    joinedAt: createReadable(facts.joinedAt),
  };
}

function update(writables: Writables, facts: Followed): void {
  writables.name.set(facts.name);
  writables.role.set(facts.role);
  writables.isSpeaking.set(facts.isSpeaking);
  writables.microphone.set(facts.microphone);
  writables.camera.set(facts.camera);
  writables.shares.set(facts.shares);
  writables.quality.set(facts.quality);
  writables.hand.set(facts.hand);
  writables.breakout.set(facts.breakout);
  writables.joinedAt.set(facts.joinedAt);
}

/** What is said of someone who has just left, until the last tile of them is gone. */
function absent(identity: string): Followed {
  return {
    name: identity,
    isSpeaking: false,
    microphone: 'none',
    camera: 'none',
    shares: 0,
    quality: 'unknown',
    joinedAt: 0,
  };
}
