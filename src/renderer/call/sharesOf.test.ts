import { Track, type TrackPublication } from 'livekit-client';
import { expect, test } from 'vitest';
import { shareStream, sharesOf } from './sharesOf';

const ID = '0123456789abcdef0123456789abcdef';

const published = (...all: [trackSid: string, stream: string | undefined, source?: Track.Source][]) => ({
  videoTrackPublications: new Map(
    all.map(([trackSid, stream, source = Track.Source.ScreenShare]) => [
      trackSid,
      { trackSid, source, trackInfo: stream === undefined ? undefined : { stream } } as unknown as TrackPublication,
    ]),
  ),
});
const idsOf = (participant: ReturnType<typeof published>) => [...sharesOf(participant).keys()];

test('a share has the same id under whichever track it is published', () => {
  for (const trackSid of ['TR_1', 'TR_2']) {
    const shares = sharesOf(published(['TR_0', 'camera', Track.Source.Camera], [trackSid, shareStream(ID)]));
    expect([...shares].map(([id, publication]) => [id, publication.trackSid])).toEqual([[ID, trackSid]]);
  }
});

test('those of other LiveKit clients go by their tracks, and so does whatever claims an id twice', () => {
  expect(idsOf(published(['TR_1', 'screen'], ['TR_2', undefined]))).toEqual(['TR_1', 'TR_2']);
  expect(idsOf(published(['TR_1', 'share-x|camera']))).toEqual(['TR_1']);
  expect(idsOf(published(['TR_1', shareStream(ID)], ['TR_2', shareStream(ID)]))).toEqual([ID, 'TR_2']);
});
