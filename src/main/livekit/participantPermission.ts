import { TrackSource } from 'livekit-server-sdk';
import type { Grants } from '../services/meetings/grantsFor';

/** Grants in the form that is sent while someone is inside. LiveKit takes what is not named for refused, so all is named. */
export function participantPermission({ sources, canPublishData }: Grants) {
  return {
    canSubscribe: true,
    // An empty list of sources would mean all of them.
    canPublish: sources.length > 0,
    canPublishSources: sources.map((source) => TrackSource[source]),
    canPublishData,
    canUpdateMetadata: false,
    hidden: false,
    recorder: false,
    agent: false,
    canSubscribeMetrics: false,
    canManageAgentSession: false,
  };
}
