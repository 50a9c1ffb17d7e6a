import type { Context, Router } from '@orpc/server';
import {
  type StandardHandleResult,
  type StandardHandlerInterceptorOptions,
  StandardRPCHandler,
} from '@orpc/server/standard';
import type { ApiContract } from '../../shared/contract/api';
import type { ShellContext } from './shellContext';

export type ApiRequest = StandardHandlerInterceptorOptions<ShellContext>['request'];

/** Answers the api calls of a workspace, or of another host. */
export interface ApiTarget {
  handle(request: ApiRequest): Promise<StandardHandleResult>;
}

/** Below this path a call over the port belongs to the `api` contract. */
export const API_PREFIX = '/api';

/** An implementation of the `api` contract as the target of calls over the port. */
export function createApiTarget<T extends Context>(router: Router<ApiContract, T>, context: T): ApiTarget {
  const handler = new StandardRPCHandler<T>(router);
  return { handle: (request) => handler.handle(request, { prefix: API_PREFIX, context }) };
}
