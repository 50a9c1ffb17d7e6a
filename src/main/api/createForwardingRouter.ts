import { isContractProcedure } from '@orpc/contract';
import { type AnyRouter, implement, type Router } from '@orpc/server';
import { type ApiContract, api } from '../../shared/contract/api';
import type { Log } from '../services/ports';
import { toContractError } from '../services/toContractError';
import { createRemoteLink, type RemoteContext, type RemoteHost } from './createRemoteClient';

type Call = (path: readonly string[], input: unknown, options: CallOptions) => Promise<unknown>;
interface CallOptions {
  signal?: AbortSignal;
  context: RemoteContext;
}

/** The `api` contract, answered by another Parley host. Event streams pass through. */
export function createForwardingRouter(remote: RemoteHost, log: Log): Router<ApiContract, RemoteContext> {
  const link = createRemoteLink(remote);
  const call: Call = async (path, input, options) => {
    const answer = await link.call(path, input, options);
    // What runs there is to us a workspace on another host, however it is run.
    return path.join('.') === 'system.info' ? { ...Object(answer), workspace: 'host' } : answer;
  };
  const os = implement(api)
    .$context<RemoteContext>()
    .use(async ({ next }) => {
      try {
        return await next();
      } catch (error) {
        throw toContractError(error, log);
      }
    });
  return forward(api, os, [], call) as Router<ApiContract, RemoteContext>;
}

/** What `os` has at the place of a procedure. */
interface Implementer {
  handler(answer: (options: CallOptions & { input: unknown }) => Promise<unknown>): AnyRouter;
}

/** Every procedure of a contract by walking it, so that a new one needs nothing here. */
function forward(contract: object, os: object, path: readonly string[], call: Call): AnyRouter {
  if (isContractProcedure(contract)) {
    const { handler } = os as Implementer;
    return handler.call(os, ({ input, signal, context }) => call(path, input, { signal, context }));
  }
  const parts = Object.entries(contract).map(([name, part]) => {
    return [name, forward(part, Reflect.get(os, name), [...path, name], call)];
  });
  return Object.fromEntries(parts);
}
