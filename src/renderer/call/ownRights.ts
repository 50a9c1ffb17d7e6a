import { type Room as LiveKitRoom, Track } from 'livekit-client';

/** What LiveKit lets us do in the meeting now; moderators may change it at any time. */
export interface OwnRights {
  microphone: boolean;
  camera: boolean;
  share: boolean;
  chat: boolean;
  /** To set our own attributes, such as a raised hand, without a host. */
  attributes: boolean;
}

/** Read at this moment. Nothing is allowed before the server has said so. */
export function ownRights(room: LiveKitRoom): OwnRights {
  const { permissions } = room.localParticipant;
  const sources = permissions?.canPublishSources ?? [];
  // Without a list of sources, all are meant.
  const may = (source: Track.Source) =>
    (permissions?.canPublish ?? false) && (sources.length === 0 || sources.includes(Track.sourceToProto(source)));
  return {
    microphone: may(Track.Source.Microphone),
    camera: may(Track.Source.Camera),
    share: may(Track.Source.ScreenShare),
    chat: permissions?.canPublishData ?? false,
    attributes: permissions?.canUpdateMetadata ?? false,
  };
}

export const NO_RIGHTS: OwnRights = { microphone: false, camera: false, share: false, chat: false, attributes: false };
