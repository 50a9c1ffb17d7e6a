import { createHmac } from 'node:crypto';
import type { Random } from '../ports';
import type { SessionTokens } from './ports';

/** How long calls are taken with one token. */
const TOKEN_MS = 3_600_000;
/** How long one may stay away without having to log in again. */
const REFRESH_MS = 30 * 24 * 3_600_000;
/** 256 bits. */
const SECRET_BYTES = 32;
const ID_BYTES = 16;

export function newSessionId(random: Random): string {
  return Buffer.from(random(ID_BYTES)).toString('base64url');
}

/** 256 random bits as text. */
export function newSecret(random: Random): string {
  return Buffer.from(random(SECRET_BYTES)).toString('base64url');
}

/** The first tokens of a session. */
export function firstTokens(sessionId: string, random: Random, now: number): SessionTokens {
  return tokens(newSecret(random), `${sessionId}.${newSecret(random)}`, now);
}

/**
 * The tokens that follow a refresh token. They follow from it and the salt, so that whoever asks twice, because an
 * answer was lost or two tabs asked at once, is given the same; from the database alone nobody can tell them.
 */
export function nextTokens(sessionId: string, refreshToken: string, salt: string, now: number): SessionTokens {
  const derive = (label: string) => createHmac('sha256', refreshToken).update(`${label}.${salt}`).digest('base64url');
  return tokens(derive('token'), `${sessionId}.${derive('refresh')}`, now);
}

/** The session that a refresh token says it belongs to. */
export function sessionIdIn(refreshToken: string): string | undefined {
  return /^([\w-]{22})\.[\w-]{43}$/u.exec(refreshToken)?.[1];
}

function tokens(token: string, refreshToken: string, now: number): SessionTokens {
  return { token, refreshToken, expires: now + TOKEN_MS, refreshExpires: now + REFRESH_MS };
}
