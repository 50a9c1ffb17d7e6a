import { type Room as LiveKitRoom, type Participant, RoomEvent, Track } from 'livekit-client';
import { createReadable, type Readable } from './readable';

interface Observer {
  /** Something about this participant may have changed; about everybody, where undefined. Called very often. */
  touch(identity: string | undefined): void;
  /** Everybody is known now: look at once, each frame of waiting delays the first picture. */
  hurry(): void;
  /** Pictures have come or gone: show them at once, whatever else has to be drawn. */
  show(): void;
}

export interface ObservedRoom {
  readonly audible: Readable<boolean>;
  readonly can: Readable<{ publish: boolean; share: boolean; chat: boolean }>;
  dispose(): void;
}

/** Listens to the LiveKit room and says only whom to look at again. */
export function observeRoom(room: LiveKitRoom, { touch, hurry, show }: Observer): ObservedRoom {
  const audible = createReadable(true);
  const can = createReadable({ publish: false, share: false, chat: false });
  let speakers: readonly string[] = [];

  const aboutOne = (participant: Participant) => touch(participant.identity);
  const aboutTrack = (_publication: unknown, participant: Participant) => touch(participant.identity);
  const aboutChange = (_change: unknown, participant: Participant) => touch(participant.identity);
  const aboutSubscription = (_track: unknown, _publication: unknown, participant: Participant) => {
    show();
    touch(participant.identity);
  };
  const aboutSpeakers = (now: Participant[]) => {
    const before = speakers;
    speakers = now.map(({ identity }) => identity);
    for (const identity of new Set([...before, ...speakers])) touch(identity);
  };
  const aboutAll = () => touch(undefined);
  const aboutAudio = () => audible.set(room.canPlaybackAudio);
  const aboutPermissions = () => {
    const { permissions } = room.localParticipant;
    const sources = permissions?.canPublishSources ?? [];
    const publish = permissions?.canPublish ?? false;
    const share = publish && (sources.length === 0 || sources.includes(Track.sourceToProto(Track.Source.ScreenShare)));
    const next = { publish, share, chat: permissions?.canPublishData ?? false };
    const { publish: p, share: s, chat: c } = can.get();
    if (p !== next.publish || s !== next.share || c !== next.chat) can.set(next);
  };
  const aboutEverything = () => {
    aboutPermissions();
    aboutAll();
    hurry();
  };

  room
    .on(RoomEvent.ParticipantConnected, aboutOne)
    .on(RoomEvent.ParticipantDisconnected, aboutOne)
    .on(RoomEvent.ParticipantActive, aboutOne)
    .on(RoomEvent.TrackPublished, aboutTrack)
    .on(RoomEvent.TrackUnpublished, aboutTrack)
    .on(RoomEvent.LocalTrackPublished, aboutTrack)
    .on(RoomEvent.LocalTrackUnpublished, aboutTrack)
    .on(RoomEvent.TrackMuted, aboutTrack)
    .on(RoomEvent.TrackUnmuted, aboutTrack)
    .on(RoomEvent.TrackSubscribed, aboutSubscription)
    .on(RoomEvent.TrackUnsubscribed, aboutSubscription)
    .on(RoomEvent.ParticipantNameChanged, aboutChange)
    .on(RoomEvent.ParticipantAttributesChanged, aboutChange)
    .on(RoomEvent.ConnectionQualityChanged, aboutChange)
    .on(RoomEvent.ActiveSpeakersChanged, aboutSpeakers)
    .on(RoomEvent.ParticipantPermissionsChanged, aboutEverything)
    .on(RoomEvent.SignalConnected, aboutEverything)
    .on(RoomEvent.Connected, aboutEverything)
    .on(RoomEvent.Reconnected, aboutEverything)
    .on(RoomEvent.AudioPlaybackStatusChanged, aboutAudio);

  return {
    audible,
    can,
    dispose: () => void room.removeAllListeners(),
  };
}
