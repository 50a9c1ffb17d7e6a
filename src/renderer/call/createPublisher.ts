import {
  type Room as LiveKitRoom,
  type LocalAudioTrack,
  type LocalTrackPublication,
  type LocalVideoTrack,
  RoomEvent,
  Track,
} from 'livekit-client';
import { confirmSilence } from './media/confirmSilence';
import type { LocalMedia } from './media/createLocalMedia';
import type { OwnTrack } from './media/createOwnTrack';
import type { Shares } from './media/createShares';

type DeviceTrack = LocalAudioTrack | LocalVideoTrack;

/** Brings our tracks into the meeting: as soon as the signalling is there, and again after a return. */
export function createPublisher(room: LiveKitRoom, media: LocalMedia, shares: Shares): { dispose(): void } {
  let connected = false;
  const published = new Map<OwnTrack<LocalAudioTrack> | OwnTrack<LocalVideoTrack>, DeviceTrack>();

  const bring = async (own: OwnTrack<LocalAudioTrack> | OwnTrack<LocalVideoTrack>) => {
    const before = published.get(own);
    const track = own.ready.get();
    if (!connected || before === track) return;
    if (before) {
      published.delete(own);
      await room.localParticipant.unpublishTrack(before, false);
    }
    if (!track) return;
    published.set(own, track);
    try {
      await room.localParticipant.publishTrack(track);
      own.setProblem(undefined);
    } catch (error) {
      // The connection may have been lost meanwhile; the return publishes again.
      if (published.get(own) === track) published.delete(own);
      if (connected && mayPublish(room)) own.setProblem({ code: 'unknown', detail: String(error) });
    }
  };
  const bringBoth = () => {
    if (!mayPublish(room)) return;
    void bring(media.microphone);
    void bring(media.camera);
  };
  let returning = false;
  // Not "connected": the first publication need not wait for the media path, it opens it.
  const onSignal = () => {
    connected = true;
    bringBoth();
    if (returning) void shares.republish();
    returning = true;
  };
  const onDisconnected = () => {
    connected = false;
    published.clear();
  };
  // A microphone that is switched off in hardware delivers silence and no error.
  const onSilence = async ({ source }: LocalTrackPublication) => {
    if (source !== Track.Source.Microphone || !(await confirmSilence(media.level))) return;
    if (media.microphone.state.get().enabled) media.tell({ kind: 'microphone-silent', device: 'audioinput' });
  };
  room
    .on(RoomEvent.LocalAudioSilenceDetected, onSilence)
    .on(RoomEvent.SignalConnected, onSignal)
    .on(RoomEvent.Disconnected, onDisconnected)
    .on(RoomEvent.ParticipantPermissionsChanged, bringBoth);
  const ends = [media.microphone.ready.subscribe(bringBoth), media.camera.ready.subscribe(bringBoth)];

  return {
    dispose() {
      room
        .off(RoomEvent.LocalAudioSilenceDetected, onSilence)
        .off(RoomEvent.SignalConnected, onSignal)
        .off(RoomEvent.Disconnected, onDisconnected)
        .off(RoomEvent.ParticipantPermissionsChanged, bringBoth);
      for (const end of ends) end();
    },
  };
}

function mayPublish(room: LiveKitRoom): boolean {
  return room.localParticipant.permissions?.canPublish ?? false;
}
