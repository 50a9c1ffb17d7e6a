import { type ClientLink, createORPCClient, ORPCError } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import type { ApiContract } from '../../shared/contract/api';
import { ERROR_STATUS } from '../../shared/domain/errorCode';
import { Fault } from '../../shared/domain/fault';

/** What single calls to another host may say beside who we are there. */
export interface RemoteContext {
  /** Someone's place in a meeting of that host. */
  memberToken?: string;
}

/** The typed client of an `api`, wherever it is served. */
export type ApiClient = ContractRouterClient<ApiContract, RemoteContext>;

export interface RemoteHost {
  /** Where the host is: `https://meet.example.org`. */
  url: string;
  /** Makes us its administrator there; without it we are a guest. Never leaves the main process. */
  apiKey?: string;
  /** Or the token of a session there: then we are its user. */
  accessToken?: string;
  /** A host that is silent for this long is taken to be away. Milliseconds. */
  timeoutMs?: number;
}

const TIMEOUT_MS = 10_000;

/** Speaks to another Parley host. */
export function createRemoteClient(remote: RemoteHost): ApiClient {
  return createORPCClient(createRemoteLink(remote));
}

/** The same by the paths of procedures. What is no answer of a Parley host becomes HOST_UNREACHABLE. */
export function createRemoteLink({
  url,
  apiKey,
  accessToken,
  timeoutMs = TIMEOUT_MS,
}: RemoteHost): ClientLink<RemoteContext> {
  const link = new RPCLink<RemoteContext>({
    url: new URL('/rpc', url).href,
    headers: ({ context: { memberToken } }) => ({
      ...(apiKey ? { 'x-api-key': apiKey } : {}),
      ...(accessToken ? { authorization: `Bearer ${accessToken}` } : {}),
      ...(memberToken ? { 'x-room-member-token': `Bearer ${memberToken}` } : {}),
    }),
    fetch: (request, init) => fetchWithin(timeoutMs, request, init),
  });
  return {
    async call(path, input, options) {
      try {
        return await link.call(path, input, options);
      } catch (error) {
        if (options.signal?.aborted) throw error;
        if (error instanceof ORPCError && error.code in ERROR_STATUS) throw error;
        throw new Fault('HOST_UNREACHABLE', { reason: reasonOf(error) });
      }
    },
  };
}

/** The time counts until the answer begins; event streams stay open as long as they like. */
async function fetchWithin(timeoutMs: number, request: Request, init: RequestInit): Promise<Response> {
  const abort = new AbortController();
  const onAbort = (): void => abort.abort(request.signal.reason);
  request.signal.addEventListener('abort', onAbort);
  const timer = setTimeout(() => abort.abort(new Error('The host did not answer in time.')), timeoutMs);
  try {
    return await fetch(request, { ...init, signal: abort.signal, redirect: 'error' });
  } finally {
    clearTimeout(timer);
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof ORPCError) return `It answered ${error.status}.`;
  if (!(error instanceof Error)) return 'It did not answer.';
  return error.cause instanceof Error ? error.cause.message : error.message;
}
