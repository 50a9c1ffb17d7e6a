import {
  type Room as LiveKitRoom,
  type LocalAudioTrack,
  type Participant,
  RoomEvent,
  type TextStreamReader,
  Track,
} from 'livekit-client';
import { TRANSCRIPTION_ATTRIBUTES, TRANSCRIPTION_TOPIC } from '../../../shared/protocol/transcription';
import { withoutEnd } from '../chat/readText';
import { cleanText } from '../cleanText';
import { createRateLimit } from '../createRateLimit';
import { nameOf } from '../nameOf';
import { createReadable, type Readable } from '../readable';
import { withLine, withoutUnfinished } from './lines';
import { speakerOf } from './speakerOf';
import type { CaptionEngine, CaptionLine, Captions, EngineSegment } from './types';

/** Longest line, in characters; a minute of talk without a breath. */
const LINE_MAX = 2000;
/** Of a stream no more is read than this; a line that goes on for ever is none. */
const STREAM_MAX = 4 * LINE_MAX;
/** Wordings of one sender: an agent writes down many people at once. What is more would keep a page busy. */
const WORDINGS = { count: 2000, spanMs: 10_000 };
/** So long after an agent wrote down what someone said, this device need not listen to them. */
const AGENT_LASTS_MS = 60_000;
/** An agent may write before LiveKit has told us that it joined; so long its words wait for its name. */
const INTRODUCTION_MS = 3000;
/** How often it is looked again who speaks and whom an agent has left alone. */
const LOOK_MS = 5000;

interface CaptionsParts {
  room: LiveKitRoom;
  engine: CaptionEngine;
  /** Our own microphone, whose words belong into a transcript too. */
  ownTrack: Readable<LocalAudioTrack | undefined>;
  now: () => number;
}

/**
 * What is said, in words: from agents and participants that write it down as LiveKit's transcription streams, and for
 * everyone else from the engine on this device, which sends nothing to anybody.
 */
export function createCaptions({ room, engine, ownTrack, now }: CaptionsParts): Captions & { dispose(): void } {
  const lines = createReadable<readonly CaptionLine[]>([]);
  const writtenDownAt = new Map<string, number>();
  const taps = new Map<MediaStreamTrack, { identity: string; stop(): void }>();
  const wordings = createRateLimit(WORDINGS, now);
  let isAllowed = false;
  let isOn = false;

  const nameOfSpeaker = (identity: string) => {
    const { localParticipant } = room;
    const participant =
      identity === localParticipant.identity ? localParticipant : room.remoteParticipants.get(identity);
    return nameOf(participant ?? { identity });
  };
  const say = (id: string, identity: string, words: string, isFinal: boolean) => {
    if (!isAllowed) return;
    const text = cleanText(words, LINE_MAX).replace(/\s+/gu, ' ');
    const at = now();
    lines.set(
      withLine(lines.get(), {
        id,
        identity,
        name: nameOfSpeaker(identity),
        text,
        isFinal,
        startedAt: at,
        changedAt: at,
      }),
    );
  };

  // --- what others write down ---

  const publisherOf = (trackSid: string) => {
    const all: Participant[] = [room.localParticipant, ...room.remoteParticipants.values()];
    return all.find((participant) => participant.trackPublications.has(trackSid))?.identity;
  };
  const introduced = (identity: string) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (room.remoteParticipants.has(identity)) end();
      };
      const end = () => {
        clearTimeout(timer);
        room.off(RoomEvent.ParticipantConnected, look);
        resolve();
      };
      const timer = setTimeout(end, INTRODUCTION_MS);
      room.on(RoomEvent.ParticipantConnected, look);
      look();
    });
  const read = async (reader: TextStreamReader, sender: string) => {
    await introduced(sender);
    const { id, attributes = {} } = reader.info;
    const trackSid = attributes[TRANSCRIPTION_ATTRIBUTES.trackId];
    const isAgent = room.remoteParticipants.get(sender)?.isAgent ?? false;
    const speaker = speakerOf({ sender, isAgent, trackSid, publisher: trackSid ? publisherOf(trackSid) : undefined });
    const segmentId = attributes[TRANSCRIPTION_ATTRIBUTES.segmentId] ?? id;
    // The sender's name in the key: nobody changes what another wrote.
    const key = `${sender}/${segmentId.slice(0, 128)}`;
    let text = '';
    for await (const chunk of withoutEnd<string>(reader)) {
      if (speaker === undefined || text.length > STREAM_MAX) continue;
      text += chunk;
      writtenDownAt.set(speaker, now());
      if (wordings.allows(sender)) say(key, speaker, text, false);
    }
    if (speaker === undefined || !wordings.allows(sender)) return;
    // The end of a stream may bring attributes of its own.
    if (reader.info.attributes?.[TRANSCRIPTION_ATTRIBUTES.isFinal] !== 'false') say(key, speaker, text, true);
    // From now on this device need not listen to them.
    refresh();
  };
  room.registerTextStreamHandler(TRANSCRIPTION_TOPIC, (reader, { identity }) => {
    read(reader, identity).catch((error: unknown) => console.warn('A caption could not be read', error));
  });

  // --- what this device understands ---

  const hear = (identity: string) => (segment: EngineSegment) =>
    say(`own/${identity}/${segment.id}`, identity, segment.text, segment.isFinal);
  const voices = () => {
    const found = new Map<MediaStreamTrack, string>();
    if (!isAllowed || !isOn) return found;
    for (const participant of room.remoteParticipants.values()) {
      const written = writtenDownAt.get(participant.identity);
      if (written !== undefined && now() - written < AGENT_LASTS_MS) continue;
      for (const { source, isMuted, audioTrack } of participant.audioTrackPublications.values()) {
        if (source === Track.Source.Microphone && !isMuted && audioTrack) {
          found.set(audioTrack.mediaStreamTrack, participant.identity);
        }
      }
    }
    const own = ownTrack.get();
    if (own && !own.isMuted) found.set(own.mediaStreamTrack, room.localParticipant.identity);
    return found;
  };
  const refresh = () => {
    const wanted = voices();
    for (const [track, tap] of taps) {
      if (wanted.get(track) === tap.identity) continue;
      taps.delete(track);
      tap.stop();
    }
    for (const [track, identity] of wanted) {
      if (!taps.has(track)) taps.set(track, { identity, stop: engine.listen(track, hear(identity)) });
    }
  };
  const onLeft = ({ identity }: Participant) => {
    writtenDownAt.delete(identity);
    lines.set(withoutUnfinished(lines.get(), (line) => line.identity === identity));
    refresh();
  };
  const events = [
    RoomEvent.TrackSubscribed,
    RoomEvent.TrackUnsubscribed,
    RoomEvent.TrackMuted,
    RoomEvent.TrackUnmuted,
    RoomEvent.LocalTrackPublished,
  ] as const;
  for (const event of events) room.on(event, refresh);
  room.on(RoomEvent.ParticipantDisconnected, onLeft);
  const unfollow = ownTrack.subscribe(refresh);
  const timer = setInterval(refresh, LOOK_MS);

  return {
    lines,
    engine: engine.state,
    configure(settings) {
      if (isAllowed && !settings.isAllowed) lines.set([]);
      isAllowed = settings.isAllowed;
      isOn = settings.isOn && settings.isAllowed;
      refresh();
      // The model takes memory as long as it is there.
      if (!isOn) engine.dispose();
    },
    retry() {
      engine.retry();
      for (const { stop } of taps.values()) stop();
      taps.clear();
      refresh();
    },
    dispose() {
      clearInterval(timer);
      unfollow();
      isOn = false;
      refresh();
      for (const event of events) room.off(event, refresh);
      room.off(RoomEvent.ParticipantDisconnected, onLeft);
      room.unregisterTextStreamHandler(TRANSCRIPTION_TOPIC);
      engine.dispose();
    },
  };
}
