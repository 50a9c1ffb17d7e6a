import { type Participant, Track, type TrackPublication } from 'livekit-client';
import { expect, test } from 'vitest';
import { devicePublication } from './devicePublication';

function someone(...sources: Track.Source[]): { participant: Participant; publications: TrackPublication[] } {
  const publications = sources.map((source) => ({ source }) as TrackPublication);
  const participant = {
    videoTrackPublications: new Map(publications.entries()),
    audioTrackPublications: new Map(),
    getTrackPublication: (source: Track.Source) => publications.find((one) => one.source === source),
  } as unknown as Participant;
  return { participant, publications };
}

test('a camera is found by its source first, else as the video that names none', () => {
  const both = someone(Track.Source.Unknown, Track.Source.Camera);
  expect(devicePublication(both.participant, Track.Source.Camera)).toBe(both.publications[1]);
  const unnamed = someone(Track.Source.ScreenShare, Track.Source.Unknown);
  expect(devicePublication(unnamed.participant, Track.Source.Camera)).toBe(unnamed.publications[1]);
});

test('a share is nobody’s camera, and a video nobody’s microphone', () => {
  expect(devicePublication(someone(Track.Source.ScreenShare).participant, Track.Source.Camera)).toBeUndefined();
  expect(devicePublication(someone(Track.Source.Unknown).participant, Track.Source.Microphone)).toBeUndefined();
});
