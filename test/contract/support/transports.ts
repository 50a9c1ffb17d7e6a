import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink as HttpLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { type AnyRouter, createRouterClient } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import { type ApiContext, ownerContext } from '../../../src/main/api/apiContext';
import { createForwardingRouter } from '../../../src/main/api/createForwardingRouter';
import type { ApiClient, RemoteContext } from '../../../src/main/api/createRemoteClient';
import { createRouter } from '../../../src/main/api/createRouter';
import { API_KEY, type World } from './createWorld';
import { createRestClient } from './restClient';

/** What someone shows with each call. */
export interface Credentials {
  /** The token of a session: `backend.sessions.openWithPassword(…)` gives one. */
  accessToken?: string;
  /** Someone's place in a meeting, from their ticket. */
  memberToken?: string;
}

/** One way to reach the api. */
export interface Transport {
  /** With an API key, or as the desktop's own page. */
  owner: ApiClient;
  guest: ApiClient;
  /** As whoever shows this. */
  as(shown: Credentials): Promise<ApiClient>;
  /** The host behind it, for what a case needs beside. */
  world: World;
  close(): void;
}

export const TRANSPORTS: Record<string, (world: World) => Transport> = {
  'in process': (world) => ({
    world,
    owner: createRouterClient(createRouter(), { context: ownerContext(world.backend, world.log) }),
    guest: createRouterClient(createRouter(), { context: guestContext(world) }),
    as: async (shown) => createRouterClient(createRouter(), { context: await contextOf(world, shown) }),
    close: () => {},
  }),
  'message port': (world) =>
    overPorts(world, createRouter(), {
      owner: ownerContext(world.backend, world.log),
      guest: guestContext(world),
      as: (shown) => contextOf(world, shown),
    }),
  'HTTP RPC': (world) => {
    const over = (headers: Record<string, string>): ApiClient =>
      createORPCClient(new HttpLink({ url: `${world.http.url}/rpc`, headers }));
    return overHttp(world, over);
  },
  'HTTP REST': (world) => overHttp(world, (headers) => createRestClient(`${world.http.url}/api/v1`, headers)),
  'message port, forwarded to a host': (world) => {
    const { http, log } = world;
    const opened: (() => void)[] = [];
    const open = (remote: { apiKey?: string; accessToken?: string }, context: RemoteContext = {}): ApiClient => {
      const { client, close } = overPort(createForwardingRouter({ url: http.url, ...remote }, log), context);
      opened.push(close);
      return client;
    };
    return {
      world,
      owner: open({ apiKey: API_KEY }),
      guest: open({}),
      as: async ({ accessToken, memberToken }) => open({ accessToken }, { memberToken }),
      close: () => {
        for (const close of opened) close();
      },
    };
  },
};

function overHttp(world: World, over: (headers: Record<string, string>) => ApiClient): Transport {
  return {
    world,
    owner: over({ 'x-api-key': API_KEY }),
    guest: over({}),
    as: async ({ accessToken, memberToken }) =>
      over({
        ...(accessToken ? { authorization: `Bearer ${accessToken}` } : {}),
        ...(memberToken ? { 'x-room-member-token': `Bearer ${memberToken}` } : {}),
      }),
    close: () => {},
  };
}

interface Contexts {
  owner: ApiContext;
  guest: ApiContext;
  as(shown: Credentials): Promise<ApiContext>;
}

function overPorts(world: World, router: AnyRouter, contexts: Contexts): Transport {
  const opened: (() => void)[] = [];
  const open = (context: ApiContext): ApiClient => {
    const { client, close } = overPort(router, context);
    opened.push(close);
    return client;
  };
  return {
    world,
    owner: open(contexts.owner),
    guest: open(contexts.guest),
    as: async (shown) => open(await contexts.as(shown)),
    close: () => {
      for (const close of opened) close();
    },
  };
}

/** A guest as the desktop would see one: no browser, so no cookie. */
function guestContext({ backend, log }: World): ApiContext {
  const session = { isForeign: false, set: () => {}, clear: () => {} };
  return { backend, log, session, visitor: { caller: { kind: 'guest' }, address: '192.0.2.1' } };
}

async function contextOf(world: World, { accessToken, memberToken }: Credentials): Promise<ApiContext> {
  const context = guestContext(world);
  const found = accessToken ? await world.backend.sessions.find(accessToken) : undefined;
  const { session, visitor } = context;
  return {
    ...context,
    visitor: { ...visitor, memberToken, ...(found ? { caller: found.caller } : {}) },
    ...(session ? { session: { ...session, id: found?.sessionId } } : {}),
  };
}

function overPort(router: AnyRouter, context: ApiContext | RemoteContext): { client: ApiClient; close(): void } {
  const { port1, port2 } = new MessageChannel();
  new RPCHandler(router).upgrade(port2, { context });
  port1.start();
  port2.start();
  return { client: createORPCClient(new PortLink({ port: port1 })), close: () => port1.close() };
}
