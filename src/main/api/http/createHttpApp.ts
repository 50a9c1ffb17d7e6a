import type { HttpBindings } from '@hono/node-server';
import { OpenAPIHandler } from '@orpc/openapi/fetch';
import { ORPCError } from '@orpc/server';
import { RPCHandler } from '@orpc/server/fetch';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { ERROR_STATUS, type ErrorCode } from '../../../shared/domain/errorCode';
import { Fault, type FaultData } from '../../../shared/domain/fault';
import { isLoopback } from '../../../shared/domain/isLoopback';
import { toContractError } from '../../services/toContractError';
import type { ApiContext } from '../apiContext';
import { createRouter } from '../createRouter';
import { callContext } from './callContext';
import { calmConnectAddress } from './calmConnectAddress';
import { createStaticPage } from './createStaticPage';
import { DOCS_POLICY, docsPage } from './docsPage';
import type { HttpServerOptions } from './httpServerOptions';
import { openApiDocument } from './openApiDocument';
import { type HttpContext, isOwnName, originOf } from './requestFacts';
import { securityHeaders } from './securityHeaders';

/** Nothing that we take is long; a room's rules least of all. */
const MAX_BODY_BYTES = 100_000;

/** Everything a host answers over HTTP. */
export async function createHttpApp(options: HttpServerOptions) {
  const { backend, host, publicUrl, log, receiveWebhook, signalPort } = options;
  const page = await createStaticPage(options.pageFolder);
  const router = createRouter();
  const handling = {
    interceptors: [
      async <T>({ next }: { next(): Promise<T> }): Promise<T> => {
        try {
          return await next();
        } catch (error) {
          // What a procedure throws is coded by then. Anything else is a request that could not be read.
          if (error instanceof ORPCError) throw error;
          const details = [{ field: '', message: 'The request cannot be read.' }];
          throw new ORPCError('INVALID_INPUT', { defined: true, status: 400, data: { details } });
        }
      },
    ],
  };
  const rpc = new RPCHandler<ApiContext>(router, handling);
  const rest = new OpenAPIHandler<ApiContext>(router, handling);
  const app = new Hono<{ Bindings: HttpBindings }>();

  app.use(async (c, next) => {
    if (isLoopback(host) && !isOwnName(c.req.header('host'), publicUrl)) {
      return failure('NOT_ALLOWED', { reason: 'This host does not answer to that name. Set PARLEY_PUBLIC_URL.' });
    }
    await next();
    const isSecure = originOf(c, publicUrl).startsWith('https:');
    for (const [name, value] of Object.entries(securityHeaders(isSecure))) {
      if (!c.res.headers.has(name)) c.res.headers.set(name, value);
    }
  });
  app.use(
    bodyLimit({
      maxSize: MAX_BODY_BYTES,
      onError: () => failure('INVALID_INPUT', { details: [{ field: '', message: 'The request is too long.' }] }, 413),
    }),
  );

  const serve = (handler: typeof rpc | typeof rest, prefix: `/${string}`) => async (c: HttpContext) => {
    const current = backend();
    if (!current) return failure('MEETING_SERVER_NOT_READY');
    const { context, cookie } = await callContext(c, current, { publicUrl, log });
    const { matched, response } = await handler.handle(c.req.raw, { prefix, context });
    if (!matched) return notFound();
    const setCookie = cookie();
    const answer = new Response(response.body, response);
    answer.headers.set('cache-control', 'no-store');
    if (setCookie) answer.headers.append('set-cookie', setCookie);
    return answer;
  };

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

  let document: ReturnType<typeof openApiDocument> | undefined;
  const apiDocument = () => {
    document ??= openApiDocument(backend()?.version ?? '');
    return document;
  };
  app.get('/api/v1/openapi.json', async (c) => c.json(await apiDocument()));
  app.get('/api/docs', async (c) => {
    c.header('content-security-policy', DOCS_POLICY);
    return c.html(docsPage(await apiDocument()));
  });
  app.all('/rpc/*', serve(rpc, '/rpc'));
  app.all('/api/v1/*', serve(rest, '/api/v1'));
  app.all('/api/*', notFound);

  app.post('/livekit/webhook', async (c) => {
    if (!receiveWebhook) return notFound();
    const { roomId } = await receiveWebhook(await c.req.text(), c.req.header('authorization'));
    backend()?.watch.changed(roomId);
    return c.json({});
  });
  // LiveKit's client asks here why its socket was refused.
  app.get('/rtc/*', async (c) => {
    const port = signalPort?.();
    if (port === undefined) return notFound();
    const { pathname, search } = new URL(c.req.url);
    const answer = await fetch(`http://127.0.0.1:${port}${pathname}${search}`);
    return new Response(answer.body, { status: answer.status });
  });
  app.get('/connect', async (c, next) => {
    const calm = calmConnectAddress(c.req.url, c.req.header('sec-fetch-site'));
    return calm === undefined ? next() : c.redirect(calm);
  });
  app.get('*', async (c) => (await page.respond(decodedPath(c.req.url), c.req.raw)) ?? notFound());
  app.notFound(notFound);
  app.onError((error) => {
    const { code, status, data } = toContractError(error, log);
    return Response.json({ defined: true, code, status, data }, { status });
  });
  return app;
}

function failure(code: ErrorCode, data: FaultData = {}, status: number = ERROR_STATUS[code]): Response {
  return Response.json({ defined: true, code, status, message: code, data }, { status });
}

function notFound(): Response {
  return Response.json({ defined: false, code: 'NOT_FOUND', status: 404, message: 'Not Found' }, { status: 404 });
}

function decodedPath(url: string): string {
  try {
    return decodeURIComponent(new URL(url).pathname);
  } catch {
    return '/undecodable.';
  }
}
