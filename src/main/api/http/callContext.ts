import { getCookie } from 'hono/cookie';
import { Fault } from '../../../shared/domain/fault';
import type { Backend } from '../../services/backend';
import type { Log } from '../../services/ports';
import type { Visitor } from '../../services/visitor';
import type { ApiContext } from '../apiContext';
import { addressOf, type HttpContext, originOf } from './requestFacts';

const SESSION_COOKIE = 'parley_session';

/** What an HTTP request says about its caller, and the cookie that the answer shall set. */
export async function callContext(
  c: HttpContext,
  backend: Backend,
  { publicUrl, log }: { publicUrl?: string; log: Log },
): Promise<{ context: ApiContext; cookie(): string | undefined }> {
  const origin = originOf(c, publicUrl);
  const visitor: Visitor = { kind: 'guest', address: addressOf(c), origin };
  const token = isSameOrigin(c, origin) ? getCookie(c, SESSION_COOKIE) : undefined;
  const secure = origin.startsWith('https:') ? '; Secure' : '';
  const write = (value: string, maxAge: number) =>
    `${SESSION_COOKIE}=${value}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Strict${secure}`;
  let cookie: string | undefined;
  const context: ApiContext = {
    backend,
    log,
    visitor,
    session: {
      token,
      set: (session) => {
        cookie = write(session.token, session.maxAge);
      },
      clear: () => {
        cookie = write('', 0);
      },
    },
  };
  try {
    // An API key decides alone: whoever sends a wrong one wants to know, not to be taken for a guest.
    const apiKey = c.req.header('x-api-key');
    if (apiKey !== undefined) {
      backend.sessions.checkApiKey(apiKey, visitor.address);
      visitor.kind = 'owner';
    } else if (token && (await backend.sessions.isOpen(token))) {
      visitor.kind = 'owner';
    }
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    context.refusal = error;
  }
  return { context, cookie: () => cookie };
}

/** Pages on other ports of this machine count as the same site, so the cookie's own rule does not keep them out. */
function isSameOrigin(c: HttpContext, origin: string): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const from = c.req.header('origin');
  return from === undefined || from === origin;
}
