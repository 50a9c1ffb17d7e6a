import { createHmac, type KeyObject } from 'node:crypto';

const HEADER = part({ alg: 'HS256' });

/**
 * A JSON Web Token, signed with HS256. Here and now, where a library would hand these few bytes to another thread, which
 * takes many times as long; tokens that others show are read by `jose`.
 */
export function signToken(claims: object, key: KeyObject): string {
  const signed = `${HEADER}.${part(claims)}`;
  return `${signed}.${createHmac('sha256', key).update(signed).digest('base64url')}`;
}

function part(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
