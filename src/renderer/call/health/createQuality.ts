import { type Room as LiveKitRoom, type Participant, RemoteTrackPublication, Track } from 'livekit-client';
import { createReadable, type Readable } from '../readable';
import type { Figures, Health } from './createHealth';
import { describeTracks, type TrackOwner, type TrackQuality } from './describeTracks';

/** The connection in figures. */
export interface Quality {
  tracks: readonly TrackQuality[];
  /** Absent while it is not known. */
  path?: {
    protocol: 'udp' | 'tcp' | 'tls';
    isRelayed: boolean;
    roundTripMs?: number;
    /** What the network is thought to carry from us, in bits a second. */
    availableUp?: number;
    /** An address of the server's; for those who ask for it. */
    remoteAddress?: string;
  };
  /** Bits a second. */
  up: number;
  down: number;
  /** From 0 to 1. */
  sentLoss: number;
  receivedLoss: number;
  /** Of the time in which the page could do nothing else, from 0 to 1. */
  blocked: number;
  server: { host: string; version?: string; region?: string };
}

/** Reckons only while somebody looks. */
export function createQuality(
  room: LiveKitRoom,
  health: Pick<Health, 'figures'>,
  serverUrl: string,
): Readable<Quality | undefined> {
  const { host } = new URL(serverUrl);
  const reckon = (figures: Figures): Quality => {
    const tracks = describeTracks(figures.before, figures.now, ownersIn(room));
    const total = (isSent: boolean) =>
      tracks.reduce((sum, track) => sum + (track.isSent === isSent ? track.bitrate : 0), 0);
    const { path } = figures.now;
    const { version, region } = room.serverInfo ?? {};
    const { sentLoss, receivedLoss, blocked } = figures.measured;
    return {
      tracks,
      ...(path
        ? {
            path: {
              protocol: path.protocol,
              isRelayed: path.isRelayed,
              roundTripMs: path.roundTrip === undefined ? undefined : path.roundTrip * 1000,
              availableUp: path.availableUp,
              remoteAddress: path.remoteAddress,
            },
          }
        : {}),
      up: total(true),
      down: total(false),
      sentLoss,
      receivedLoss,
      blocked,
      server: { host, version: version || undefined, region: region || undefined },
    };
  };
  return createReadable<Quality | undefined>(undefined, (set) => {
    const look = () => {
      const figures = health.figures.get();
      set(figures && reckon(figures));
    };
    look();
    return health.figures.subscribe(look);
  });
}

const SOURCES: Partial<Record<Track.Source, TrackOwner['source']>> = {
  [Track.Source.Camera]: 'camera',
  [Track.Source.Microphone]: 'microphone',
  [Track.Source.ScreenShare]: 'share',
  [Track.Source.ScreenShareAudio]: 'shareAudio',
};

function ownersIn(room: LiveKitRoom): Map<string, TrackOwner> {
  const owners = new Map<string, TrackOwner>();
  const note = ({ identity, trackPublications }: Participant) => {
    for (const publication of trackPublications.values()) {
      // A picture that nobody looks at is subscribed and rests.
      if (publication instanceof RemoteTrackPublication && !publication.isEnabled) continue;
      const { track, source } = publication;
      const known = SOURCES[source];
      if (track && known) owners.set(track.mediaStreamTrack.id, { identity, source: known });
    }
  };
  note(room.localParticipant);
  for (const participant of room.remoteParticipants.values()) note(participant);
  return owners;
}
