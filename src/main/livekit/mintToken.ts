import { AccessToken, TrackSource } from 'livekit-server-sdk';
import { ROLE_ATTRIBUTE } from '../../shared/protocol/attributes';
import type { Seat } from '../services/ports';
import type { LiveKitConnection } from './connection';

/** A token gates connecting only: a call goes on after it has expired. Seconds. */
const TOKEN_TTL_S = 600;

/** The token that lets one person into one room, and nothing more. */
export async function mintToken({ apiKey, apiSecret }: LiveKitConnection, seat: Seat): Promise<string> {
  const { roomId, identity, name, role, grants } = seat;
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
  return token.toJwt();
}
