import { ORPCError } from '@orpc/server';
import { RPCHandler } from '@orpc/server/fetch';
import type { ApiContext } from '../apiContext';
import type { createRouter } from '../createRouter';
import { unreadable } from './restFailure';

/** Serves the contract to our own page and to desktops, in oRPC's own form. */
export function createRpcHandler(router: ReturnType<typeof createRouter>) {
  const handler = new RPCHandler<ApiContext>(router, {
    interceptors: [
      async ({ next }) => {
        try {
          return await next();
        } catch (error) {
          // What a procedure throws is coded by then. Anything else is a request that could not be read.
          throw error instanceof ORPCError ? error : unreadable();
        }
      },
    ],
  });
  return async (request: Request, context: ApiContext): Promise<Response | undefined> => {
    const { response } = await handler.handle(request, { prefix: '/rpc', context });
    return response;
  };
}
