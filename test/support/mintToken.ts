import { AccessToken } from 'livekit-server-sdk';
import type { Role } from '../../src/shared/domain/role';
import { ROLE_ATTRIBUTE } from '../../src/shared/protocol/attributes';
import type { MeetingServer } from './startMeetingServer';

interface TokenOptions {
  room: string;
  /** Also the name that others see. */
  identity: string;
  /** From now on; negative where it shall have expired already. */
  lifetimeS?: number;
  /** As a Parley host would say it of one of its own. */
  role?: Role;
}

const LIFETIME_S = 600;

/** A LiveKit token from someone who is no Parley host: its bearer may do in the room what a speaker may. */
export function mintToken(
  { apiKey, apiSecret }: MeetingServer,
  { room, identity, lifetimeS = LIFETIME_S, role }: TokenOptions,
): Promise<string> {
  const token = new AccessToken(apiKey, apiSecret, { identity, name: identity, ttl: lifetimeS });
  if (role) token.attributes = { [ROLE_ATTRIBUTE]: role };
  token.addGrant({ roomJoin: true, room, canPublish: true, canSubscribe: true, canPublishData: true });
  return token.toJwt();
}
