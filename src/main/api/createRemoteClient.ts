import { createORPCClient, ORPCError } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import type { ApiContract } from '../../shared/contract/api';
import { ERROR_STATUS } from '../../shared/domain/errorCode';
import { Fault } from '../../shared/domain/fault';

/** The typed client of an `api`, wherever it is served. */
export type ApiClient = ContractRouterClient<ApiContract>;

export interface RemoteHost {
  /** Where the host is: `https://meet.example.org`. */
  url: string;
  /** Makes us its owner there; without it we are a guest. Never leaves the main process. */
  apiKey?: string;
  /** A host that is silent for this long is taken to be away. Milliseconds. */
  timeoutMs?: number;
}

const TIMEOUT_MS = 10_000;

/** Speaks to another Parley host. What is no answer of a Parley host becomes HOST_UNREACHABLE. */
export function createRemoteClient({ url, apiKey, timeoutMs = TIMEOUT_MS }: RemoteHost): ApiClient {
  const link = new RPCLink({
    url: new URL('/rpc', url).href,
    headers: apiKey ? { 'x-api-key': apiKey } : {},
    fetch: (request, init) => fetchWithin(timeoutMs, request, init),
  });
  return createORPCClient({
    async call(path, input, options) {
      try {
        return await link.call(path, input, options);
      } catch (error) {
        if (options.signal?.aborted) throw error;
        if (error instanceof ORPCError && error.code in ERROR_STATUS) throw error;
        throw new Fault('HOST_UNREACHABLE', { reason: reasonOf(error) });
      }
    },
  });
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
