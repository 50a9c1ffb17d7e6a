import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { ERROR_STATUS, type ErrorCode } from '../../../shared/domain/errorCode';
import { Fault, type FaultData } from '../../../shared/domain/fault';
import { isLoopback } from '../../../shared/domain/isLoopback';
import { toContractError } from '../../services/toContractError';
import { createRouter } from '../createRouter';
import { calmConnectAddress } from './calmConnectAddress';
import { createRest } from './createRest';
import { createRpcHandler } from './createRpcHandler';
import { createStaticPage } from './createStaticPage';
import type { HttpServerOptions } from './httpServerOptions';
import { createRequestFacts, isOwnName } from './requestFacts';
import { badRequest, restFailure, restNotFound } from './restFailure';
import { securityHeaders } from './securityHeaders';
import { askSignal } from './signalProxy';
import { withCaller } from './withCaller';

/** Nothing that we take is long; a room's rules least of all. */
const MAX_BODY_BYTES = 100_000;

/** Where pages of others load the element that embeds a room; OpenVidu Meet's addresses among them. */
const EMBED_SCRIPTS = ['/parley-meet.js', '/v1/openvidu-meet.js', '/meet/v1/openvidu-meet.js'];

/** Everything a host answers over HTTP. */
export async function createHttpApp(options: HttpServerOptions) {
  const { backend, host, publicUrl, log, receiveWebhook, signalTarget } = options;
  const page = await createStaticPage(options.pageFolder);
  const router = createRouter();
  const facts = createRequestFacts(options);
  const calling = { facts, log };
  const rpc = createRpcHandler(router);
  const app = new Hono<{ Bindings: HttpBindings }>();

  app.use(async (c, next) => {
    if (isLoopback(host) && !isOwnName(c.req.header('host'), publicUrl)) {
      return restFailure('NOT_ALLOWED', { reason: 'This host does not answer to that name. Set PARLEY_PUBLIC_URL.' });
    }
    await next();
    // Strict transport would take from people the choice to trust a certificate that nobody has signed.
    const isSecure = facts.originOf(c).startsWith('https:') && !options.tls?.isSelfSigned;
    const parents = isRoomPage(c.req.path) ? await backend()?.embedding.parents() : [];
    for (const [name, value] of Object.entries(securityHeaders(isSecure, parents))) {
      if (!c.res.headers.has(name)) c.res.headers.set(name, value);
    }
  });
  const limitBody = bodyLimit({ maxSize: MAX_BODY_BYTES, onError: () => badRequest(413, 'The request is too long.') });
  // The mere look at a body is dear. Of those that say how long they are, Node reads no more than that.
  app.use((c, next) => (isShort(c.req.raw) ? next() : limitBody(c, next)));

  app.get('/healthz', (c) => c.json({ status: 'ok' }));
  app.get('/readyz', async (c) => {
    const current = backend();
    try {
      if (!current) throw new Fault('MEETING_SERVER_NOT_READY');
      await Promise.all([current.database.ping(), current.server.check()]);
      return c.json({ status: 'ready' });
    } catch (error) {
      const { code } = toContractError(error, log);
      return c.json({ status: 'not ready', code }, 503);
    }
  });

  app.all('/rpc/*', async (c) => {
    const current = backend();
    if (!current) return rpcFailure('MEETING_SERVER_NOT_READY');
    return withCaller(c, current, calling, async (context) => (await rpc(c.req.raw, context)) ?? rpcNotFound());
  });
  app.route('/', createRest(router, { ...options, facts }));
  app.all('/api/*', restNotFound);

  app.post('/livekit/webhook', async (c) => {
    if (!receiveWebhook) return restNotFound();
    await receiveWebhook(await c.req.text(), c.req.header('authorization'));
    return c.json({});
  });
  // LiveKit's client asks here why its socket was refused.
  app.get('/rtc/*', async (c) => {
    const target = signalTarget?.();
    if (!target) return restNotFound();
    const { pathname, search } = new URL(c.req.url);
    return askSignal(target, pathname + search);
  });
  app.get('/connect', async (c, next) => {
    const calm = calmConnectAddress(c.req.url, c.req.header('sec-fetch-site'));
    return calm === undefined ? next() : c.redirect(calm);
  });
  app.on('GET', EMBED_SCRIPTS, async (c) => {
    const path = c.req.path.replace(/^\/meet(?=\/)/u, '');
    const answer = (await page.respond(path, c.req.raw)) ?? restNotFound();
    // Made for the pages of others; there is nothing in it that is not public.
    answer.headers.set('access-control-allow-origin', '*');
    answer.headers.set('cross-origin-resource-policy', 'cross-origin');
    return answer;
  });
  app.get('*', async (c) => (await page.respond(decodedPath(c.req.url), c.req.raw)) ?? restNotFound());
  app.notFound(restNotFound);
  app.onError((error) => {
    const { code, status, data } = toContractError(error, log);
    return Response.json({ defined: true, code, status, data }, { status });
  });
  return app;
}

/** Whether nobody reads its body, or it says that it is no longer than we take. */
function isShort({ method, headers }: Request): boolean {
  if (method === 'GET' || method === 'HEAD') return true;
  const length = headers.get('content-length') ?? '';
  return /^\d+$/u.test(length) && Number(length) <= MAX_BODY_BYTES && !headers.has('transfer-encoding');
}

/** Only rooms are shown inside other pages; whoever manages them does so in a page of its own. */
function isRoomPage(path: string): boolean {
  return path.startsWith('/room/');
}

function rpcFailure(code: ErrorCode, data: FaultData = {}, status: number = ERROR_STATUS[code]): Response {
  return Response.json({ json: { defined: true, code, status, message: code, data } }, { status });
}

function rpcNotFound(): Response {
  const json = { defined: false, code: 'NOT_FOUND', status: 404, message: 'Not Found' };
  return Response.json({ json, code: 'NOT_FOUND' }, { status: 404 });
}

function decodedPath(url: string): string {
  try {
    return decodeURIComponent(new URL(url).pathname);
  } catch {
    return '/undecodable.';
  }
}
