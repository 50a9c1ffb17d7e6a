import { getCookie } from 'hono/cookie';
import type { OpenedSession } from '../../services/accounts/sessions';
import type { HttpContext } from './requestFacts';

const SESSION_COOKIE = 'parley_session';
const REFRESH_COOKIE = 'parley_refresh';

/** The two cookies of a session, as a request brings them and an answer sets them. */
export interface SessionCookies {
  token?: string;
  refreshToken?: string;
  set(session: OpenedSession): void;
  clear(): void;
  /** `Set-Cookie` headers of the answer. */
  written(): readonly string[];
}

/** `isOurs`: the request comes from a page of our own. Those of others are lent no session. */
export function sessionCookies(
  c: HttpContext,
  { isOurs, isSecure }: { isOurs: boolean; isSecure: boolean },
): SessionCookies {
  let written: string[] = [];
  const line = (name: string, value: string, maxAge: number) =>
    `${name}=${value}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Strict${isSecure ? '; Secure' : ''}`;
  const write = (token: string, refreshToken: string, ages: readonly [number, number]) => {
    written = [line(SESSION_COOKIE, token, ages[0]), line(REFRESH_COOKIE, refreshToken, ages[1])];
  };
  return {
    token: isOurs ? getCookie(c, SESSION_COOKIE) : undefined,
    refreshToken: isOurs ? getCookie(c, REFRESH_COOKIE) : undefined,
    set: ({ tokens, ages }) => write(tokens.token, tokens.refreshToken, [ages.token, ages.refreshToken]),
    clear: () => write('', '', [0, 0]),
    written: () => written,
  };
}
