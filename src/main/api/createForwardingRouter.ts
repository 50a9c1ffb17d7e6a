import { type AnyContractProcedure, isContractProcedure } from '@orpc/contract';
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
  return forward(api, [], call, log) as Router<ApiContract, RemoteContext>;
}

/** Every procedure of a contract by walking it, so that a new one needs nothing here. */
function forward(contract: object, path: readonly string[], call: Call, log: Log): AnyRouter {
  if (isContractProcedure(contract)) return forwardOne(contract, path, call, log);
  return Object.fromEntries(
    Object.entries(contract).map(([name, part]) => [name, forward(part, [...path, name], call, log)]),
  );
}

function forwardOne(contract: AnyContractProcedure, path: readonly string[], call: Call, log: Log): AnyRouter {
  return implement(contract)
    .$context<RemoteContext>()
    .use(async ({ next }) => {
      try {
        return await next();
      } catch (error) {
        throw toContractError(error, log);
      }
    })
    .handler(({ input, signal, context }) => call(path, input, { signal, context }));
}
