import { type Participant, Track, type TrackPublication } from 'livekit-client';

/**
 * Someone's camera or microphone. Some LiveKit clients do not name the source of what they publish; a track of no named
 * source stands for the device of its kind then.
 */
export function devicePublication(
  participant: Participant,
  source: Track.Source.Camera | Track.Source.Microphone,
): TrackPublication | undefined {
  const publications =
    source === Track.Source.Camera ? participant.videoTrackPublications : participant.audioTrackPublications;
  return (
    participant.getTrackPublication(source) ??
    [...publications.values()].find((publication) => publication.source === Track.Source.Unknown)
  );
}
