import { type Room as LiveKitRoom, type Participant, Track } from 'livekit-client';
import { chooseStage, EMPTY_SEATING, type Seating } from './chooseStage';
import { chooseVideos } from './chooseVideos';
import { devicePublication } from './devicePublication';
import { PAGE_MAX } from './pageMax';
import { isAway, isPerson } from './participantFacts';
import { type Candidate, rankTiles } from './rankTiles';
import { createReadable, keepIfEqual, type Readable } from './readable';
import { sharesOf } from './sharesOf';
import {
  heldFloorAt,
  isHeard,
  lastSpokeAt,
  nextSpeakingChange,
  observeSpeaking,
  type SpeakingRecord,
} from './speaking';
import { cameraTile, shareTile } from './tileId';
import type { Stage, StageView, TileId } from './types';

/** Before the screen has measured itself. As much as fits on any: what is asked for late comes late in a large meeting. */
const FIRST_VIEW: StageView = {
  pageSize: PAGE_MAX,
  page: 0,
  pinned: [],
  layout: 'auto',
  hidden: [],
  apart: [],
  hidesWithoutVideo: false,
  self: 'tile',
};

/** Who is seen where. */
export interface StageModel {
  readonly stage: Readable<Stage>;
  readonly sharing: Readable<readonly TileId[]>;
  setView(view: Partial<StageView>): void;
  /** Shows at most so many pictures of others, the most important first; undefined: all that are on the stage. */
  setVideoBudget(count: number | undefined): void;
  /** The tiles on the stage, and in windows of their own, whose pictures are wanted. */
  videos(): readonly TileId[];
  /** All tiles there could be, the likeliest to be looked at first, in an order that no single word changes. */
  ranked(): readonly TileId[];
  /** Chooses anew from what LiveKit knows now. */
  refresh(): void;
  dispose(): void;
}

/** `request`: refresh, because the choice would be another though nothing happened. */
export function createStage(room: LiveKitRoom, now: () => number, request: () => void): StageModel {
  const stage = createReadable<Stage>(EMPTY_SEATING.stage);
  const sharing = createReadable<readonly TileId[]>([]);
  const speaking = new Map<string, SpeakingRecord>();
  let seating: Seating = EMPTY_SEATING;
  let view = FIRST_VIEW;
  let budget: number | undefined;
  let candidates: readonly Candidate[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const people = (): Participant[] => {
    const { localParticipant } = room;
    // Whoever has gone to a breakout room shows nothing here.
    const remote = [...room.remoteParticipants.values()].filter((one) => isPerson(one) && !isAway(one));
    return localParticipant.identity ? [localParticipant, ...remote] : remote;
  };

  return {
    stage,
    sharing,
    setView: (change) => {
      view = { ...view, ...change };
    },
    setVideoBudget: (count) => {
      budget = count;
    },
    videos: () => chooseVideos(seating.stage, candidates, budget),
    ranked: () => rankTiles(candidates, 'floorAt'),
    refresh() {
      const time = now();
      const everybody = people();
      const present = new Set(everybody.map(({ identity }) => identity));
      for (const identity of speaking.keys()) if (!present.has(identity)) speaking.delete(identity);
      const found: Candidate[] = [];
      const shares: TileId[] = [];
      for (const participant of everybody) {
        const { identity, isSpeaking } = participant;
        const record = observeSpeaking(speaking.get(identity) ?? {}, isSpeaking, time);
        speaking.set(identity, record);
        const person = candidateFor(participant, record, time);
        found.push(person);
        for (const shareId of sharesOf(participant).keys()) {
          const id = shareTile(identity, shareId);
          shares.push(id);
          found.push({ ...person, id, isShare: true, hasVideo: true });
        }
      }
      candidates = found;
      seating = chooseStage(seating, candidates, view);
      stage.set(seating.stage);
      sharing.set(keepIfEqual(sharing.get(), keepOrder(sharing.get(), shares)));
      clearTimeout(timer);
      const next = soonestChange(speaking.values(), time);
      if (next !== undefined) timer = setTimeout(request, next - time);
    },
    dispose: () => clearTimeout(timer),
  };
}

/** When somebody begins or stops to count as a speaker though nothing happens, in milliseconds since the epoch. */
function soonestChange(records: Iterable<SpeakingRecord>, now: number): number | undefined {
  const changes = [...records].map((record) => nextSpeakingChange(record, now) ?? Number.POSITIVE_INFINITY);
  const next = Math.min(...changes);
  return Number.isFinite(next) ? next : undefined;
}

function candidateFor(participant: Participant, record: SpeakingRecord, now: number): Candidate {
  const camera = devicePublication(participant, Track.Source.Camera);
  const microphone = devicePublication(participant, Track.Source.Microphone);
  return {
    id: cameraTile(participant.identity),
    isLocal: participant.isLocal,
    isShare: false,
    hasVideo: camera !== undefined && !camera.isMuted,
    hasSound: microphone !== undefined && !microphone.isMuted,
    spokeAt: lastSpokeAt(record, now),
    floorAt: heldFloorAt(record, now),
    isHeard: isHeard(record, now),
    joinedAt: participant.joinedAt?.getTime() ?? 0,
  };
}

/** Those that went on keep their order, new ones come last. */
function keepOrder(previous: readonly TileId[], next: readonly TileId[]): readonly TileId[] {
  return [...previous.filter((id) => next.includes(id)), ...next.filter((id) => !previous.includes(id))];
}
