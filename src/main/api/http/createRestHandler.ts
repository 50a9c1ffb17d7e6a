import { OpenAPIHandler } from '@orpc/openapi/fetch';
import { createRouterClient, ORPCError } from '@orpc/server';
import type { ApiContext } from '../apiContext';
import { translateInput } from '../compat/openviduInput';
import { translateOutput } from '../compat/openviduOutput';
import type { Renamed } from '../compat/permissions';
import { nameList, type Projection } from '../compat/projection';
import { restErrorBody } from '../compat/restError';
import type { createRouter } from '../createRouter';
import type { Body } from './readBody';
import { unreadable } from './restFailure';

const EXTRA_FIELDS = ['config', 'roles', 'effectivePermissions'];
const TAKES_EXTRA_FIELDS = new Set(['rooms.list', 'rooms.get', 'members.list']);

/** What the translation learns about a call while it passes. */
interface Passage {
  wanted: Projection;
  /** Path in the contract, once the address has been understood. */
  procedure?: string;
  renamed: Renamed[];
  error?: ORPCError<string, unknown>;
  carriesPermissions: boolean;
  /** The body is JSON, but no object. */
  isOdd: boolean;
}

interface RestContext extends ApiContext {
  passage: Passage;
}

/** One REST request, read and authenticated. */
export interface RestCall {
  request: Request;
  body: Body;
  prefix: `/${string}`;
  context: ApiContext;
}

/**
 * Serves the contract as REST in the dialect of OpenVidu Meet: older names in and out, cut-down answers, its error bodies.
 * Undefined where nothing has this address and method.
 */
export function createRestHandler(router: ReturnType<typeof createRouter>) {
  const handler = new OpenAPIHandler<RestContext>(router, {
    rootInterceptors: [
      async (options) => {
        const { passage } = options.context;
        const result = await options.next();
        // Only here both are at hand: the error, and which procedure it is of.
        if (result.response && passage.error) {
          result.response.body = restErrorBody(inCallersWords(passage.error, passage), passage.procedure);
        }
        return result;
      },
    ],
    interceptors: [
      async ({ next, context: { passage } }) => {
        try {
          return await next();
        } catch (error) {
          // What a procedure throws is coded by then. Anything else is a request that could not be read.
          passage.error = error instanceof ORPCError ? error : unreadable();
          throw passage.error;
        }
      },
    ],
    clientInterceptors: [
      async (options) => {
        const { passage } = options.context;
        const procedure = options.path.join('.');
        const { input, renamed, recordingRoles: roles } = translateInput(procedure, options.input);
        Object.assign(passage, { procedure, renamed });
        // An odd body would be overlooked where the address has parts of its own: so it is what is validated.
        const judged = passage.isOdd ? [] : withExtraFields(procedure, input, passage.wanted);
        const answer = await options.next({ ...options, input: judged });
        if (roles) {
          const { roomId } = Object(options.input);
          await createRouterClient(router, { context: options.context }).rooms.updateRoles({ roomId, roles });
        }
        const { output, carriesPermissions } = translateOutput(procedure, answer, passage.wanted);
        passage.carriesPermissions = carriesPermissions;
        return output;
      },
    ],
  });

  return async ({ request, body, prefix, context }: RestCall): Promise<Response | undefined> => {
    const passage: Passage = {
      wanted: projectionOf(request),
      renamed: [],
      carriesPermissions: false,
      isOdd: body.isOdd ?? false,
    };
    const read = withBody(request, body);
    const { matched, response } = await handler.handle(read, { prefix, context: { ...context, passage } });
    if (!matched) return undefined;
    if (passage.carriesPermissions && response.ok) response.headers.set('deprecation', 'true');
    const { retryAfter } = Object(passage.error?.data);
    if (typeof retryAfter === 'number') response.headers.set('retry-after', `${retryAfter}`);
    return response;
  };
}

/** The same request with what has been read of it; a GET where it was a HEAD, whose answer loses its body later. */
function withBody(request: Request, { text }: Body): Request {
  const { method } = request;
  if (method === 'GET') return request;
  const { signal } = request;
  const url = currentAddress(request);
  const headers = new Headers(request.headers);
  if (method === 'HEAD') return new Request(url, { headers, signal });
  headers.delete('content-length');
  if (text === undefined) headers.delete('content-type');
  else headers.set('content-type', 'application/json');
  const read = new Request(url, { method, headers, body: text });
  // As it is: a signal that follows another costs more than the rest of the request.
  Object.defineProperty(read, 'signal', { value: signal });
  return read;
}

/** Where an operation is now that had another address in older releases. */
function currentAddress({ url, method }: Request): string {
  return method === 'PUT' ? url.replace(/(\/rooms\/[^/?]+)\/anonymous\/?(?=$|\?)/u, '$1/access') : url;
}

/** From the query or the headers. Whoever names `config` among `fields` wants to see it, as before there were extra fields. */
function projectionOf({ url, headers }: Request): Projection {
  const query = new URL(url).searchParams;
  const fields = nameList(query.get('fields') ?? headers.get('x-fields') ?? undefined);
  const extra = nameList(query.get('extraFields') ?? headers.get('x-extrafields') ?? undefined);
  return { fields, extraFields: [...extra, ...fields].filter((name) => EXTRA_FIELDS.includes(name)) };
}

/** What the header or older callers ask for goes to where the contract takes it. */
function withExtraFields(procedure: string, input: unknown, { extraFields }: Projection): unknown {
  if (!TAKES_EXTRA_FIELDS.has(procedure) || extraFields.length === 0) return input;
  return { ...Object(input), extraFields: extraFields.join(',') };
}

/** The error with fields named as the caller wrote them, each once. */
function inCallersWords(error: ORPCError<string, unknown>, { renamed }: Passage): Pick<typeof error, 'code' | 'data'> {
  const { code, data } = error;
  if (renamed.length === 0 || !isDetailed(data)) return error;
  const details = data.details.map((detail) => {
    const rename = renamed.find(({ newer }) => detail.field === newer || detail.field.startsWith(`${newer}.`));
    if (!rename) return detail;
    return {
      field: rename.older + detail.field.slice(rename.newer.length),
      message: rename.message ?? detail.message,
    };
  });
  const once = details.filter(({ field }, at) => details.findIndex((other) => other.field === field) === at);
  return { code, data: { ...data, details: once } };
}

function isDetailed(data: unknown): data is { details: { field: string; message: string }[] } {
  return typeof data === 'object' && data !== null && 'details' in data && Array.isArray(data.details);
}
