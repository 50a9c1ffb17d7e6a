import {
  type Room as LiveKitRoom,
  type LocalVideoTrack,
  RemoteTrackPublication,
  RemoteVideoTrack,
  Track,
  VideoQuality,
} from 'livekit-client';
import { devicePublication } from './devicePublication';
import { elementApart } from './elementApart';
import { sharesOf } from './sharesOf';
import { parseTileId } from './tileId';
import type { TileId } from './types';

type VideoTrack = LocalVideoTrack | RemoteVideoTrack;

/** Keeps elements and tracks together: whichever comes first waits for the other. */
export interface VideoAttachments {
  attach(id: TileId, element: HTMLVideoElement): () => void;
  /** Attaches what has come, detaches what has gone. */
  refresh(): void;
  /** The tiles that somebody looks at; with `isHidden`, in windows of their own only. */
  watched(isHidden?: boolean): Iterable<TileId>;
}

/**
 * `shows`: what is received; what rests has a track too, and would stand still. `ownCamera` shows us to ourselves before
 * LiveKit has the track.
 */
export function createVideoAttachments(
  room: LiveKitRoom,
  shows: (id: TileId) => boolean,
  ownCamera: () => LocalVideoTrack | undefined,
): VideoAttachments {
  const elements = new Map<HTMLVideoElement, { id: TileId; track?: VideoTrack }>();

  const trackOf = (id: TileId): VideoTrack | undefined => {
    const { identity, kind, shareId = '' } = parseTileId(id);
    const { localParticipant } = room;
    if (identity === localParticipant.identity) {
      if (kind === 'camera') return ownCamera();
      return sharesOf(localParticipant).get(shareId)?.videoTrack;
    }
    const participant = room.remoteParticipants.get(identity);
    if (!participant || !shows(id)) return undefined;
    const publication =
      kind === 'camera' ? devicePublication(participant, Track.Source.Camera) : sharesOf(participant).get(shareId);
    return publication?.videoTrack as RemoteVideoTrack | undefined;
  };

  const connect = (element: HTMLVideoElement) => {
    const entry = elements.get(element);
    if (!entry) return;
    const track = trackOf(entry.id);
    if (track === entry.track) return;
    entry.track?.detach(element);
    entry.track = track;
    if (!track) return;
    measureApart(track, element);
    track.attach(element);
    element.addEventListener('loadeddata', () => sharpen(entry.id), { once: true });
  };

  /** Once there is a picture, it may be as large as the tile asks for. */
  const sharpen = (id: TileId) => {
    const { identity, kind } = parseTileId(id);
    const participant = room.remoteParticipants.get(identity);
    if (!participant || kind !== 'camera') return;
    const publication = devicePublication(participant, Track.Source.Camera);
    if (publication instanceof RemoteTrackPublication) publication.setVideoQuality(bestOf(publication));
  };

  return {
    attach(id, element) {
      const entry: { id: TileId; track?: VideoTrack } = { id };
      elements.get(element)?.track?.detach(element);
      elements.set(element, entry);
      connect(element);
      return () => {
        // The element may have been given to another tile since.
        if (elements.get(element) !== entry) return;
        elements.delete(element);
        entry.track?.detach(element);
      };
    },
    refresh() {
      for (const element of elements.keys()) connect(element);
    },
    *watched(isHidden = false) {
      for (const [element, { id }] of elements) {
        const isApart = element.ownerDocument !== document || element === document.pictureInPictureElement;
        if (!isHidden || isApart) yield id;
      }
    },
  };
}

/** In a window of its own an element is measured by that; livekit-client leaves alone what is measured already. */
function measureApart(track: VideoTrack, element: HTMLVideoElement): void {
  const view = element.ownerDocument.defaultView;
  if (!view || view === window) return;
  if (track instanceof RemoteVideoTrack && track.isAdaptiveStream)
    track.observeElementInfo(elementApart(element, view));
}

/**
 * The best that is sent. livekit-client compares a tile's size with the layer of this name, and where there is none asks
 * for the whole picture, however small the tile.
 */
function bestOf({ trackInfo }: RemoteTrackPublication): VideoQuality {
  const sent = trackInfo?.layers.map(({ quality }) => Number(quality)) ?? [];
  return (
    [VideoQuality.HIGH, VideoQuality.MEDIUM, VideoQuality.LOW].find((one) => sent.includes(one)) ?? VideoQuality.HIGH
  );
}
