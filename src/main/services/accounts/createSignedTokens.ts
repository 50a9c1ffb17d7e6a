import { errors, jwtVerify } from 'jose';
import { Fault } from '../../../shared/domain/fault';
import type { Attempts } from '../attempts';
import type { Clock } from '../ports';

/** What a token of a program says beside that it is one. */
export interface SignedClaims {
  /** Absent: all. */
  permissions?: string[];
  roles?: string[];
  /** Good in this room only. */
  roomId?: string;
}

/**
 * Tokens that programs sign themselves with an API key of the configuration as secret (HS256), as VideoSDK's users do.
 * Keys made on the screens cannot sign: the host keeps their hashes only.
 */
export interface SignedTokens {
  /** Throws UNAUTHENTICATED for what is not signed by a key of ours, or not good any more. */
  verify(token: string, address: string): Promise<SignedClaims>;
}

interface Options {
  /** Keys of the configuration. */
  keys: readonly string[];
  attempts: Attempts;
  now: Clock;
}

export function createSignedTokens({ keys, attempts, now }: Options): SignedTokens {
  const secrets = keys.map((key) => new TextEncoder().encode(key));
  return {
    async verify(token, address) {
      attempts.check(address);
      for (const secret of secrets) {
        try {
          const { payload } = await jwtVerify(token, secret, { algorithms: ['HS256'], currentDate: new Date(now()) });
          const { permissions, roles, roomId } = payload;
          return {
            permissions: texts(permissions),
            roles: texts(roles),
            ...(roomId ? { roomId: String(roomId) } : {}),
          };
        } catch (error) {
          if (error instanceof errors.JWTExpired || error instanceof errors.JWTClaimValidationFailed) {
            throw new Fault('UNAUTHENTICATED', { reason: 'The token is not good at this time.' });
          }
        }
      }
      attempts.failed(address);
      throw new Fault('UNAUTHENTICATED', { reason: 'The token is not signed with a key of this host.' });
    },
  };
}

function texts(value: unknown): string[] | undefined {
  return Array.isArray(value) ? value.map(String) : undefined;
}
