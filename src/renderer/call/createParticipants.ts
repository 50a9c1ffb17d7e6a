import type { Room as LiveKitRoom, Participant } from 'livekit-client';
import { RETURN_MS } from './createPatience';
import { isPerson, participantFacts } from './participantFacts';
import { createReadable, keepIfEqual, type Readable, type Writable } from './readable';
import type { ParticipantFacts, ParticipantReads } from './types';

type Followed = Omit<ParticipantFacts, 'identity' | 'isLocal'>;
const SENDS_NOTHING = {
  isSpeaking: false,
  microphone: 'none',
  camera: 'none',
  shares: 0,
  quality: 'unknown',
} as const;
type Writables = { [Fact in keyof Followed]-?: Writable<Followed[Fact]> };

/** Everybody's facts as readables. LiveKit's participants stay the truth; this only notices what changed. */
export interface Participants {
  readonly identities: Readable<readonly string[]>;
  /** The same object as long as they are here, and when they are back after a reconnection. */
  reads(identity: string): ParticipantReads;
  /** Says that something about them may have changed; `refresh` finds out what. */
  touch(identity: string): void;
  touchAll(): void;
  refresh(): void;
}

export function createParticipants(room: LiveKitRoom, now: () => number): Participants {
  const identities = createReadable<readonly string[]>([]);
  const known = new Map<string, { reads: ParticipantReads; writables: Writables }>();
  const dirty = new Set<string>();
  /** When each of those went who were known and are not here. */
  const leftAt = new Map<string, number>();

  const find = (identity: string): Participant | undefined =>
    identity === room.localParticipant.identity ? room.localParticipant : room.remoteParticipants.get(identity);

  const follow = (identity: string) => {
    const entry = known.get(identity);
    if (entry) return entry;
    const participant = find(identity);
    const writables = createWritables(participant ? participantFacts(participant) : unknown(identity));
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
        if (participant) leftAt.delete(identity);
        else if (entry && !leftAt.has(identity)) leftAt.set(identity, now());
        if (entry) update(entry.writables, participant ? participantFacts(participant) : gone(entry.writables));
      }
      dirty.clear();
      for (const [identity, since] of leftAt) {
        if (since + RETURN_MS > now()) continue;
        known.delete(identity);
        leftAt.delete(identity);
      }
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

/** Of someone who was never here nothing is known. */
function unknown(identity: string): Followed {
  return { name: identity, joinedAt: 0, ...SENDS_NOTHING };
}

/** What is said of someone who has just left, until the last tile of them is gone or they are back. */
function gone({ name, role, joinedAt }: Writables): Followed {
  return { name: name.get(), role: role.get(), joinedAt: joinedAt.get(), ...SENDS_NOTHING };
}
