import { type Participant, Track, type TrackPublication } from 'livekit-client';

/** How we name the media stream of a share of ours. What does not look like this is LiveKit's name for any share. */
const STREAM = /^share-([\da-f]{32})$/u;

/** The name of the media stream under which a share is published; others read its id there. */
export function shareStream(shareId: string): string {
  return `share-${shareId}`;
}

/**
 * Someone's shares by their ids, oldest first: LiveKit allows several, but finds only the first by its source. A share
 * keeps its id when it is published again after a reconnection; one of another LiveKit client has its track's sid.
 */
export function sharesOf<Publication extends TrackPublication>(participant: {
  videoTrackPublications: ReadonlyMap<string, Publication>;
}): ReadonlyMap<string, Publication> {
  const shares = new Map<string, Publication>();
  for (const publication of participant.videoTrackPublications.values()) {
    if (publication.source !== Track.Source.ScreenShare) continue;
    const [, id = publication.trackSid] = STREAM.exec(publication.trackInfo?.stream ?? '') ?? [];
    // Nobody hides one share behind another.
    shares.set(shares.has(id) ? publication.trackSid : id, publication);
  }
  return shares;
}

/** Whether someone shares anything. */
export function isSharing(participant: Participant): boolean {
  return sharesOf(participant).size > 0;
}
