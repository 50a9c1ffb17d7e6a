import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { createMeteredRoutes } from '../compat/meteredRoutes';
import { createVideosdkRoutes } from '../compat/videosdkRoutes';
import type { createRouter } from '../createRouter';
import { createRestHandler } from './createRestHandler';
import { DOCS_POLICY, docsPage } from './docsPage';
import type { HttpServerOptions } from './httpServerOptions';
import { openApiDocument } from './openapi/openApiDocument';
import { createRateLimit, type RateLimit } from './rateLimit';
import { readBody } from './readBody';
import type { RequestFacts } from './requestFacts';
import { restFailure, restNotFound } from './restFailure';
import { withCaller } from './withCaller';

/** Ours, and the one that a deployment of OpenVidu Meet has. */
const PREFIXES = ['/api/v1', '/meet/api/v1'] as const;

/** The REST API with its description. */
export function createRest(
  router: ReturnType<typeof createRouter>,
  options: HttpServerOptions & { facts: RequestFacts },
) {
  const { backend } = options;
  const rest = createRestHandler(router);
  const limit = createRateLimit();
  const app = new Hono<{ Bindings: HttpBindings }>();

  let document: ReturnType<typeof openApiDocument> | undefined;
  const apiDocument = () => {
    document ??= openApiDocument(backend()?.version ?? '');
    return document;
  };
  app.get('/api/docs', async (c) => {
    c.header('content-security-policy', DOCS_POLICY);
    return c.html(docsPage(await apiDocument()));
  });

  app.route('/', createVideosdkRoutes(options));
  for (const prefix of PREFIXES) {
    app.route('/', createMeteredRoutes(prefix, options));
    app.get(`${prefix}/openapi.json`, async (c) => c.json(await apiDocument()));
    app.all(`${prefix}/*`, async (c) => {
      const current = backend();
      if (!current) return restFailure('MEETING_SERVER_NOT_READY');
      const read = await readBody(c);
      if ('refusal' in read) return read.refusal;
      return withCaller(c, current, options, async (context) => {
        const isKnown = c.req.header('x-api-key') !== undefined && !context.refusal;
        return limited(isKnown ? undefined : limit.take(context.visitor.address), async () => {
          return (await rest({ request: c.req.raw, body: read.body, prefix, context })) ?? restNotFound();
        });
      });
    });
  }
  return app;
}

async function limited(
  taken: ReturnType<RateLimit['take']> | undefined,
  answer: () => Promise<Response>,
): Promise<Response> {
  if (!taken) return answer();
  const response = taken.isOver ? restFailure('TOO_MANY_ATTEMPTS', { retryAfter: taken.retryAfter }) : await answer();
  for (const [name, value] of Object.entries(taken.headers)) response.headers.set(name, value);
  return response;
}
