import { AccessToken, RoomConfiguration, TrackSource } from 'livekit-server-sdk';
import { ROLE_ATTRIBUTE } from '../../shared/protocol/attributes';
import type { Seat } from '../services/ports';
import type { LiveKitConnection } from './connection';

/** A token gates connecting only: a call goes on after it has expired, and LiveKit renews it meanwhile. Seconds. */
const TOKEN_TTL_S = 300;

/** The token that lets one person into one room, and nothing more. */
export async function mintToken({ apiKey, apiSecret }: LiveKitConnection, seat: Seat): Promise<string> {
  const { roomId, identity, name, role, grants, maxParticipants } = seat;
  const attributes = { [ROLE_ATTRIBUTE]: role };
  const token = new AccessToken(apiKey, apiSecret, { identity, name, attributes, ttl: TOKEN_TTL_S });
  token.addGrant({
    roomJoin: true,
    room: roomId,
    canSubscribe: true,
    canPublish: grants.sources.length > 0,
    canPublishSources: grants.sources.map((source) => TrackSource[source]),
    canPublishData: grants.canPublishData,
    canUpdateOwnMetadata: false,
  });
  // Heeded by the join that makes the LiveKit room, so that people who come at once cannot be too many.
  if (maxParticipants !== undefined) token.roomConfig = new RoomConfiguration({ maxParticipants });
  return token.toJwt();
}
