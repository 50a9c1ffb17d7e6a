import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink as HttpLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import type { JsonifiedClient } from '@orpc/openapi-client';
import { OpenAPILink } from '@orpc/openapi-client/fetch';
import { type AnyRouter, createRouterClient } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import { type ApiContext, ownerContext } from '../../../src/main/api/apiContext';
import { createForwardingRouter } from '../../../src/main/api/createForwardingRouter';
import type { ApiClient } from '../../../src/main/api/createRemoteClient';
import { createRouter } from '../../../src/main/api/createRouter';
import { type ApiContract, api } from '../../../src/shared/contract/api';
import { API_KEY, type World } from './createWorld';

/** One way to reach the api, as its owner and as a guest. */
export interface Transport {
  owner: ApiClient;
  guest: ApiClient;
  close(): void;
}

export const TRANSPORTS: Record<string, (world: World) => Transport> = {
  'in process': (world) => ({
    owner: createRouterClient(createRouter(), { context: ownerContext(world.backend, world.log) }),
    guest: createRouterClient(createRouter(), { context: guestContext(world) }),
    close: () => {},
  }),
  'message port': (world) => {
    const owner = overPort(createRouter(), ownerContext(world.backend, world.log));
    const guest = overPort(createRouter(), guestContext(world));
    return both(owner, guest);
  },
  'HTTP RPC': ({ http }) => ({ owner: overRpc(http.url, API_KEY), guest: overRpc(http.url), close: () => {} }),
  'HTTP REST': ({ http }) => ({ owner: overRest(http.url, API_KEY), guest: overRest(http.url), close: () => {} }),
  'message port, forwarded to a host': ({ http, log }) => {
    const owner = overPort(createForwardingRouter({ url: http.url, apiKey: API_KEY }, log), {});
    const guest = overPort(createForwardingRouter({ url: http.url }, log), {});
    return both(owner, guest);
  },
};

/** A guest as the desktop would see one: no browser, so no cookie. */
function guestContext({ backend, log }: World): ApiContext {
  const session = { set: () => {}, clear: () => {} };
  return { backend, log, session, visitor: { kind: 'guest', address: '192.0.2.1' } };
}

function both(owner: { client: ApiClient; close(): void }, guest: { client: ApiClient; close(): void }): Transport {
  return {
    owner: owner.client,
    guest: guest.client,
    close() {
      owner.close();
      guest.close();
    },
  };
}

function overPort(router: AnyRouter, context: ApiContext | Record<never, never>): { client: ApiClient; close(): void } {
  const { port1, port2 } = new MessageChannel();
  new RPCHandler(router).upgrade(port2, { context });
  port1.start();
  port2.start();
  return { client: createORPCClient(new PortLink({ port: port1 })), close: () => port1.close() };
}

function overRpc(url: string, apiKey?: string): ApiClient {
  return createORPCClient(new HttpLink({ url: `${url}/rpc`, headers: keyHeader(apiKey) }));
}

function overRest(url: string, apiKey?: string): ApiClient {
  const link = new OpenAPILink(api, { url: `${url}/api/v1`, headers: keyHeader(apiKey) });
  const client: JsonifiedClient<ContractRouterClient<ApiContract>> = createORPCClient(link);
  return client;
}

function keyHeader(apiKey: string | undefined): Record<string, string> {
  return apiKey ? { 'x-api-key': apiKey } : {};
}
