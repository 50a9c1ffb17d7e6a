import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { implement } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import { describe, expect, it } from 'vitest';
import { type ApiContract, api } from '../../shared/contract/api';
import { createApiTarget } from './apiTarget';

/** A workspace of which only the watch works. */
function start() {
  const os = implement(api);
  const router = {
    rooms: {
      watch: os.rooms.watch.handler(async function* ({ signal }) {
        yield { revision: 0 };
        await new Promise((resolve) => signal?.addEventListener('abort', resolve));
      }),
    },
  };
  const target = createApiTarget(router as unknown as Parameters<typeof createApiTarget>[0], () => ({}));
  const { port1, port2 } = new MessageChannel();
  new RPCHandler({}, { interceptors: [(options) => target.handle(options.request)] }).upgrade(port2);
  const client: { api: ContractRouterClient<ApiContract> } = createORPCClient(new RPCLink({ port: port1 }));
  port1.start();
  port2.start();
  return { target, client, stop: () => port1.close() };
}

describe('createApiTarget', () => {
  it('ends open streams when it is closed', async () => {
    const { target, client, stop } = start();
    const watch = await client.api.rooms.watch();
    expect((await watch.next()).value).toEqual({ revision: 0 });
    const next = watch.next();
    target.close();
    expect((await next).done).toBe(true);
    stop();
  });
});
