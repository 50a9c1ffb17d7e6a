import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readToken } from './readToken';

/** Base64 as tokens have it, of any text. */
function base64url(text: string): string {
  const binary = String.fromCharCode(...new TextEncoder().encode(text));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

const tokenOf = (claims: unknown) => ['{"alg":"HS256"}', JSON.stringify(claims), 'signature'].map(base64url).join('.');

test('room, name and expiry are read', () => {
  const token = tokenOf({ sub: 'zoe-1', name: 'Zoë', exp: 1_700_000_000, video: { room: 'Früh', roomJoin: true } });
  expect(readToken(token)).toEqual({
    roomName: 'Früh',
    participantName: 'Zoë',
    expiresAt: 1_700_000_000_000,
    canPublish: true,
  });
});

test('without a name, the identity is what others see', () => {
  expect(readToken(tokenOf({ sub: 'zoe-1', video: { canPublish: false } }))).toEqual({
    participantName: 'zoe-1',
    canPublish: false,
  });
});

test('what is no LiveKit token is not taken for one', () => {
  expect(readToken('hello')).toBeUndefined();
  expect(readToken(tokenOf({ sub: 'x' }))).toBeUndefined();
  expect(readToken('a.b.c')).toBeUndefined();
});

test('no text makes it throw', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => typeof readToken(`x.${btoa(encodeURI(a))}.${b}`) !== 'symbol'),
  );
});
