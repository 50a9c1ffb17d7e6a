import { type Room as LiveKitRoom, type Participant, RoomEvent } from 'livekit-client';
import { NO_RIGHTS, type OwnRights, ownRights } from './ownRights';
import { createReadable, type Readable } from './readable';

interface Observer {
  /** Something about this participant may have changed; about everybody, where undefined. Called very often. */
  touch(identity: string | undefined): void;
  /** Everybody is known now: look at once, each frame of waiting delays the first picture. */
  hurry(): void;
  /** Pictures have come or gone: show them, whatever else has to be drawn. */
  show(): void;
}

export interface ObservedRoom {
  readonly audible: Readable<boolean>;
  readonly can: Readable<OwnRights>;
  dispose(): void;
}

/** Listens to the LiveKit room and says only whom to look at again. */
export function observeRoom(room: LiveKitRoom, { touch, hurry, show }: Observer): ObservedRoom {
  const audible = createReadable(true);
  const can = createReadable(NO_RIGHTS);
  let speakers: readonly string[] = [];

  const aboutOne = (participant: Participant) => touch(participant.identity);
  const aboutTrack = (_publication: unknown, participant: Participant) => touch(participant.identity);
  const aboutChange = (_change: unknown, participant: Participant) => touch(participant.identity);
  let showing: ReturnType<typeof setTimeout> | undefined;
  const showSoon = () => {
    showing = undefined;
    show();
  };
  const aboutSubscription = (_track: unknown, _publication: unknown, participant: Participant) => {
    // To show them has the page laid out. The answer to what brought them, which is due now, would wait for that.
    showing ??= setTimeout(showSoon);
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
    const before = can.get();
    const next = ownRights(room);
    if ((Object.keys(next) as (keyof OwnRights)[]).some((right) => before[right] !== next[right])) can.set(next);
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
    dispose() {
      clearTimeout(showing);
      room.removeAllListeners();
    },
  };
}
