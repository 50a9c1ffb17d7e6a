import { type Room as LiveKitRoom, type Participant, Track } from 'livekit-client';

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
  const may = (source: Track.Source) => permissions !== undefined && mayPublish(permissions, source);
  return {
    microphone: may(Track.Source.Microphone),
    camera: may(Track.Source.Camera),
    share: may(Track.Source.ScreenShare),
    chat: permissions?.canPublishData ?? false,
    attributes: permissions?.canUpdateMetadata ?? false,
  };
}

type Permissions = NonNullable<Participant['permissions']>;

/** Whether someone may share their screen, as LiveKit tells everyone. */
export function mayShare(permissions: Permissions): boolean {
  return mayPublish(permissions, Track.Source.ScreenShare);
}

function mayPublish({ canPublish, canPublishSources: sources }: Permissions, source: Track.Source): boolean {
  // Without a list of sources, all are meant.
  return canPublish && (sources.length === 0 || sources.includes(Track.sourceToProto(source)));
}

export const NO_RIGHTS: OwnRights = { microphone: false, camera: false, share: false, chat: false, attributes: false };
