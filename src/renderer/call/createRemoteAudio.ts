import { type Room as LiveKitRoom, type RemoteTrack, RoomEvent, Track } from 'livekit-client';

/** Everybody's sound, in elements of our own that no screen can forget to mount. */
export interface RemoteAudio {
  /** 0 to 1. Remembered for the identity while the call lasts. */
  setVolume(identity: string, volume: number): void;
  dispose(): void;
}

export function createRemoteAudio(room: LiveKitRoom): RemoteAudio {
  const container = document.createElement('div');
  container.hidden = true;
  container.dataset.remoteAudio = '';
  document.body.append(container);
  const volumes = new Map<string, number>();

  const applyVolume = (identity: string) => {
    const volume = volumes.get(identity);
    const participant = room.remoteParticipants.get(identity);
    if (volume === undefined || !participant) return;
    participant.setVolume(volume, Track.Source.Microphone);
    participant.setVolume(volume, Track.Source.ScreenShareAudio);
  };
  const onSubscribed = (track: RemoteTrack, _publication: unknown, { identity }: { identity: string }) => {
    if (track.kind !== Track.Kind.Audio) return;
    container.append(track.attach());
    applyVolume(identity);
  };
  const onUnsubscribed = (track: RemoteTrack) => {
    if (track.kind !== Track.Kind.Audio) return;
    for (const element of track.detach()) element.remove();
  };
  room.on(RoomEvent.TrackSubscribed, onSubscribed).on(RoomEvent.TrackUnsubscribed, onUnsubscribed);

  return {
    setVolume(identity, volume) {
      volumes.set(identity, Math.min(1, Math.max(0, volume)));
      applyVolume(identity);
    },
    dispose() {
      room.off(RoomEvent.TrackSubscribed, onSubscribed).off(RoomEvent.TrackUnsubscribed, onUnsubscribed);
      container.remove();
    },
  };
}
