import { createSecretKey } from 'node:crypto';
import { ROLE_ATTRIBUTE } from '../../shared/protocol/attributes';
import type { Seat } from '../services/ports';
import { signToken } from '../services/signToken';
import type { LiveKitConnection } from './connection';

/** A token gates connecting only: a call goes on after it has expired, and LiveKit renews it meanwhile. Milliseconds. */
const TOKEN_TTL_MS = 300_000;

/** The token that lets one person into one room, and nothing more. */
export function mintToken({ apiKey, apiSecret }: LiveKitConnection, seat: Seat): string {
  const { roomId, identity, name, role, grants, maxParticipants, validMs = TOKEN_TTL_MS } = seat;
  const nowS = Math.floor(Date.now() / 1000);
  const claims = {
    iss: apiKey,
    sub: identity,
    nbf: nowS,
    exp: nowS + validMs / 1000,
    name,
    attributes: { [ROLE_ATTRIBUTE]: role },
    video: {
      roomJoin: true,
      room: roomId,
      canSubscribe: true,
      canPublish: grants.sources.length > 0,
      canPublishSources: grants.sources.map((source) => source.toLowerCase()),
      canPublishData: grants.canPublishData,
      canUpdateOwnMetadata: false,
    },
    // Heeded by the join that makes the LiveKit room, so that people who come at once cannot be too many.
    ...(maxParticipants === undefined ? {} : { roomConfig: { maxParticipants } }),
  };
  return signToken(claims, createSecretKey(Buffer.from(apiSecret)));
}
