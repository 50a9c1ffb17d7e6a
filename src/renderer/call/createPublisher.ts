import {
  type Room as LiveKitRoom,
  type LocalAudioTrack,
  type LocalTrackPublication,
  type LocalVideoTrack,
  type Participant,
  RoomEvent,
  Track,
} from 'livekit-client';
import { confirmSilence } from './media/confirmSilence';
import type { LocalMedia } from './media/createLocalMedia';
import type { OwnTrack } from './media/createOwnTrack';
import { ownRights } from './ownRights';
import type { Shares } from './share/createShares';

type DeviceTrack = LocalAudioTrack | LocalVideoTrack;

/**
 * Brings our tracks into the meeting: as soon as the signalling is there, and again after a return. What we may not send
 * any more is closed: a camera that nobody is shown need not be on, and must not come back by itself.
 */
export interface Publisher {
  /** Takes everything of ours out of the meeting, and leaves the devices as they are, for another call. */
  park(): Promise<void>;
  /** Brings it back. */
  unpark(): void;
  dispose(): void;
}

export function createPublisher(room: LiveKitRoom, media: LocalMedia, shares: Shares): Publisher {
  let connected = false;
  let isParked = false;
  const published = new Map<OwnTrack<LocalAudioTrack> | OwnTrack<LocalVideoTrack>, DeviceTrack>();

  const bring = async (own: OwnTrack<LocalAudioTrack> | OwnTrack<LocalVideoTrack>) => {
    const before = published.get(own);
    const track = own.ready.get();
    if (!connected || isParked || before === track) return;
    if (before) {
      published.delete(own);
      await room.localParticipant.unpublishTrack(before, false);
    }
    if (!track) return;
    published.set(own, track);
    try {
      await room.localParticipant.publishTrack(track);
      if (own === media.camera) await media.picture.fitSending();
      // Parked meanwhile.
      if (published.get(own) !== track) await room.localParticipant.unpublishTrack(track, false);
      own.setProblem(undefined);
    } catch (error) {
      // The connection may have been lost meanwhile, and the return publishes again; or it is parked.
      if (published.get(own) !== track) return;
      published.delete(own);
      // Off, as it is for others: switched on again, it is tried again.
      if (connected && mayBring(own)) await own.close({ code: 'unknown', detail: String(error) });
    }
  };
  const mayBring = (own: OwnTrack<LocalAudioTrack> | OwnTrack<LocalVideoTrack>) =>
    ownRights(room)[own === media.microphone ? 'microphone' : 'camera'];
  const bringBoth = () => {
    for (const own of [media.microphone, media.camera]) {
      if (mayBring(own)) void bring(own);
      // It came on by itself, as one that was plugged in again: it would be on for nobody.
      else if (isJudged() && own.ready.get()) void own.close();
    }
  };
  /** The meeting has said what we may send; what is parked is another call's to open and close. */
  const isJudged = () => room.localParticipant.permissions !== undefined && !isParked;
  const onRights = () => {
    if (!isJudged()) return;
    for (const own of [media.microphone, media.camera]) {
      if (mayBring(own)) continue;
      // LiveKit takes it out of the meeting itself.
      published.delete(own);
      void own.close();
    }
    if (!ownRights(room).share) void shares.stop(undefined, 'permission');
    bringBoth();
  };
  const onPermissions = (_before: unknown, participant: Participant) => {
    if (participant === room.localParticipant) onRights();
  };
  let returning = false;
  // Not "connected": the first publication need not wait for the media path, it opens it.
  const onSignal = () => {
    connected = true;
    onRights();
    if (returning) void shares.republish();
    returning = true;
  };
  const onDisconnected = () => {
    connected = false;
    published.clear();
  };
  // LiveKit opens our devices anew when it starts anew, and leaves out of the meeting, without a word, what does not open.
  const onReconnected = async () => {
    const sent = [...room.localParticipant.trackPublications.values()].map(({ track }) => track);
    for (const [own, track] of [...published]) {
      if (sent.includes(track)) continue;
      published.delete(own);
      // After LiveKit's own attempt, which may still be under way.
      const isBack = !isOver(track) || (await restarted(track));
      // Meanwhile the person may have switched it off.
      if (isBack || track.isMuted) await bring(own);
      else if (own.track.get() === track) {
        await own.close();
        await own.set(true);
      }
    }
  };
  // A microphone that is switched off in hardware delivers silence and no error.
  const onSilence = async ({ source }: LocalTrackPublication) => {
    if (source !== Track.Source.Microphone || !(await confirmSilence(media.level))) return;
    if (media.microphone.state.get().enabled) media.tell({ kind: 'microphone-silent', device: 'audioinput' });
  };
  room
    .on(RoomEvent.LocalAudioSilenceDetected, onSilence)
    .on(RoomEvent.SignalConnected, onSignal)
    .on(RoomEvent.Reconnected, onReconnected)
    .on(RoomEvent.Disconnected, onDisconnected)
    .on(RoomEvent.ParticipantPermissionsChanged, onPermissions);
  const ends = [media.microphone.ready.subscribe(bringBoth), media.camera.ready.subscribe(bringBoth)];

  return {
    async park() {
      isParked = true;
      const tracks = [...published.values()];
      published.clear();
      await Promise.all([
        ...tracks.map((track) => room.localParticipant.unpublishTrack(track, false)),
        shares.stop(undefined),
      ]);
    },
    unpark() {
      isParked = false;
      onRights();
    },
    dispose() {
      room
        .off(RoomEvent.LocalAudioSilenceDetected, onSilence)
        .off(RoomEvent.SignalConnected, onSignal)
        .off(RoomEvent.Reconnected, onReconnected)
        .off(RoomEvent.Disconnected, onDisconnected)
        .off(RoomEvent.ParticipantPermissionsChanged, onPermissions);
      for (const end of ends) end();
    },
  };
}

/** On, and its device gives nothing any more. */
function isOver({ isMuted, mediaStream }: DeviceTrack): boolean {
  return !isMuted && mediaStream?.getTracks()[0]?.readyState === 'ended';
}

async function restarted(track: DeviceTrack): Promise<boolean> {
  try {
    await track.restartTrack();
    return true;
  } catch (error) {
    console.warn('A device did not come back with the meeting', error);
    return false;
  }
}
