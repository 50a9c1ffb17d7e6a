import { type Room as LiveKitRoom, Track, VideoQuality } from 'livekit-client';
import { cameraTile, shareTile } from './tileId';
import type { TileId } from './types';

/**
 * Asks the server for all sound and for the pictures of these tiles only. Hiding is not enough: a camera that is
 * subscribed but shown nowhere streams on.
 */
/** Nothing at all: for a call that is parked. */
export function unsubscribeFromAll(room: LiveKitRoom): void {
  for (const participant of room.remoteParticipants.values()) {
    for (const publication of participant.trackPublications.values()) {
      if (publication.isDesired) publication.setSubscribed(false);
    }
  }
}

export function subscribeToStage(room: LiveKitRoom, tiles: ReadonlySet<TileId>): void {
  for (const participant of room.remoteParticipants.values()) {
    for (const publication of participant.trackPublications.values()) {
      const { identity } = participant;
      const wanted =
        publication.kind === Track.Kind.Audio ||
        tiles.has(
          publication.source === Track.Source.ScreenShare
            ? shareTile(identity, publication.trackSid)
            : cameraTile(identity),
        );
      if (publication.isDesired === wanted) continue;
      publication.setSubscribed(wanted);
      // Small first: that layer always flows and its key frame is short. `createVideoAttachments` lifts it.
      if (wanted && publication.source === Track.Source.Camera) publication.setVideoQuality(VideoQuality.LOW);
    }
  }
}
