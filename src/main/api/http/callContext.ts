import { MEMBER_TOKEN_HEADER } from '../../../shared/contract/port';
import { Fault } from '../../../shared/domain/fault';
import type { Backend } from '../../services/backend';
import type { Log } from '../../services/ports';
import type { Visitor } from '../../services/visitor';
import { type ApiContext, bearerIn } from '../apiContext';
import type { HttpContext, RequestFacts } from './requestFacts';
import { type SessionCookies, sessionCookies } from './sessionCookies';

export interface CallOptions {
  facts: RequestFacts;
  log: Log;
}

/** What an HTTP request says about its caller, and the cookies that the answer shall set. */
export async function callContext(
  c: HttpContext,
  backend: Backend,
  { facts, log }: CallOptions,
): Promise<{ context: ApiContext; cookies(): readonly string[] }> {
  const origin = facts.originOf(c);
  const memberToken = bearerIn(c.req.header(MEMBER_TOKEN_HEADER));
  const visitor: Visitor = { caller: { kind: 'guest' }, address: facts.addressOf(c), origin, memberToken };
  const isOurs = isFromOurPage(c, facts);
  const cookies = sessionCookies(c, { isOurs, isSecure: origin.startsWith('https:') });
  const context: ApiContext = {
    backend,
    log,
    visitor,
    session: {
      refreshToken: bearerIn(c.req.header('x-refresh-token')) ?? cookies.refreshToken,
      isForeign: !isOurs,
      set: (session) => cookies.set(session),
      clear: () => cookies.clear(),
    },
  };
  try {
    await recognise(c, context, cookies);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    context.refusal = error;
  }
  return { context, cookies: () => cookies.written() };
}

/**
 * The first credential decides alone: whoever sends a wrong one wants to know, not to be taken for a guest. Cookies are
 * sent by the browser itself, so one that is no longer good counts as none.
 */
async function recognise(c: HttpContext, { backend, visitor, session }: ApiContext, cookies: SessionCookies) {
  const { apiKeys, sessions } = backend;
  const apiKey = c.req.header('x-api-key');
  if (apiKey !== undefined) {
    const { label } = await apiKeys.check(apiKey, visitor.address);
    visitor.caller = { kind: 'admin', label };
    return;
  }
  const shown = bearerIn(c.req.header('authorization'));
  const found = await sessions.find(shown ?? cookies.token);
  if (found) {
    visitor.caller = found.caller;
    if (session) session.id = found.sessionId;
  } else if (shown !== undefined) {
    throw new Fault('UNAUTHENTICATED', { reason: 'The access token has ended or never was one.' });
  } else if (cookies.refreshToken !== undefined) {
    const renewed = await sessions.refresh(cookies.refreshToken, visitor).catch((error: unknown) => {
      if (error instanceof Fault && error.code === 'UNAUTHENTICATED') return undefined;
      throw error;
    });
    if (!renewed) return;
    visitor.caller = renewed.caller;
    if (session) session.id = renewed.sessionId;
    cookies.set(renewed);
  }
}

/** Pages on other ports of this machine count as the same site, so the cookie's own rule does not keep them out. */
function isFromOurPage(c: HttpContext, facts: RequestFacts): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const from = c.req.header('origin');
  return from === undefined || facts.isOurs(c, from);
}
