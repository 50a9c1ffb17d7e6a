import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ApiClient, Connection } from './connection';

/** Speaks over HTTP to the host that served the page, and to no other: links of other hosts are opened at theirs. */
export function connectBrowser(origin: string): Connection {
  const link = new RPCLink({
    url: `${origin}/rpc`,
    fetch: (request, init) => fetch(request, { ...init, credentials: 'same-origin' }),
  });
  const api: ApiClient = createORPCClient(link);
  return { api: () => api, shell: undefined };
}
