import { createSecretKey } from 'node:crypto';
import { jwtVerify } from 'jose';
import { expect, test } from 'vitest';
import { signToken } from './signToken';

const secret = Buffer.from('a secret that is long enough for it');
const key = createSecretKey(secret);

test('a token is read by others as it was signed', async () => {
  const claims = {
    iss: 'me',
    sub: 'ada',
    exp: 4_000_000_000,
    name: 'Ada ✨',
    video: { room: 'Daily', sources: ['camera'] },
  };
  const { payload, protectedHeader } = await jwtVerify(signToken(claims, key), secret);
  expect(payload).toEqual(claims);
  expect(protectedHeader).toEqual({ alg: 'HS256' });
});

test('what has no value is left out', async () => {
  const { payload } = await jwtVerify(signToken({ sub: 'ada', roomConfig: undefined }, key), secret);
  expect(payload).toEqual({ sub: 'ada' });
});

test('a token that was signed with another key, or changed, is none', async () => {
  const token = signToken({ sub: 'ada' }, key);
  const [header, , signature] = token.split('.');
  const other = Buffer.from(JSON.stringify({ sub: 'grace' })).toString('base64url');
  await expect(jwtVerify([header, other, signature].join('.'), secret)).rejects.toThrow();
  await expect(jwtVerify(token, Buffer.from('another secret that is long enough'))).rejects.toThrow();
});
