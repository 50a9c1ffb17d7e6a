import { createSecretKey, type KeyObject } from 'node:crypto';
import { jwtVerify } from 'jose';
import { Fault } from '../../../shared/domain/fault';
import { signToken } from '../signToken';
import type { MeetingDeps } from './MeetingDeps';

/** The longest a place is good without new tokens, in milliseconds. */
export const MEMBER_TOKEN_MS = 12 * 3_600_000;
/** How long after its end a token still gets new ones, in milliseconds. */
export const REFRESH_GRACE_MS = 3_600_000;
const SECRET_SETTING = 'memberTokenSecret';
const SECRET_BYTES = 32;
const ISSUER = 'parley';
const AUDIENCE = 'place';

/** Whose place in which room a token stands for. What its holder may do is never in it. */
export interface MemberClaims {
  roomId: string;
  identity: string;
  /** Milliseconds since the epoch. */
  issued: number;
}

/** Tokens that show whose place in a meeting it is. All hosts of one database sign with the same secret. */
export interface MemberTokens {
  mint(place: { roomId: string; identity: string }): Promise<{ token: string; expires: number }>;
  /** Throws UNAUTHENTICATED for what is not ours, or over for longer than `graceMs`. */
  verify(token: string, graceMs?: number): Promise<MemberClaims>;
}

export function createMemberTokens({
  settings,
  now,
  random,
}: Pick<MeetingDeps, 'settings' | 'now' | 'random'>): MemberTokens {
  let known: Promise<KeyObject> | undefined;

  /** Made by whichever host needs it first. */
  function key(): Promise<KeyObject> {
    if (known) return known;
    known = settings
      .setOnce(SECRET_SETTING, Buffer.from(random(SECRET_BYTES)).toString('base64url'))
      .then((secret) => createSecretKey(Buffer.from(String(secret), 'base64url')));
    known.catch(() => {
      known = undefined;
    });
    return known;
  }

  return {
    async mint({ roomId, identity }) {
      const issued = now();
      const expires = issued + MEMBER_TOKEN_MS;
      const exp = Math.floor(expires / 1000);
      const token = signToken({ roomId, identity, issued, iss: ISSUER, aud: AUDIENCE, exp }, await key());
      return { token, expires };
    },

    async verify(token, graceMs = 0) {
      const secret = await key();
      const { payload } = await jwtVerify(token, secret, {
        algorithms: ['HS256'],
        issuer: ISSUER,
        audience: AUDIENCE,
        requiredClaims: ['exp'],
        currentDate: new Date(now()),
        clockTolerance: graceMs / 1000,
      }).catch(() => {
        throw new Fault('UNAUTHENTICATED', { reason: 'The token of the place is not good, or no longer.' });
      });
      const { roomId, identity, issued } = payload;
      if (typeof roomId === 'string' && typeof identity === 'string' && typeof issued === 'number') {
        return { roomId, identity, issued };
      }
      throw new Fault('UNAUTHENTICATED', { reason: 'The token is none of a place.' });
    },
  };
}
