import type { Context, Router } from '@orpc/server';
import {
  type StandardHandleResult,
  type StandardHandlerInterceptorOptions,
  StandardRPCHandler,
} from '@orpc/server/standard';
import type { ApiContract } from '../../shared/contract/api';
import { MEMBER_TOKEN_HEADER } from '../../shared/contract/port';
import type { ShellContext } from './shellContext';

export type ApiRequest = StandardHandlerInterceptorOptions<ShellContext>['request'];

/** Answers the api calls of a workspace, or of another host. */
export interface ApiTarget {
  handle(request: ApiRequest): Promise<StandardHandleResult>;
  /** Ends the streams that are open, so that who follows one asks again and reaches the next workspace. */
  close(): void;
}

/** Below this path a call over the port belongs to the `api` contract. */
export const API_PREFIX = '/api';

/** An implementation of the `api` contract as the target of calls over the port. Each call may show a place in a meeting. */
export function createApiTarget<T extends Context>(
  router: Router<ApiContract, T>,
  contextOf: (memberToken: string | undefined) => T,
): ApiTarget {
  const handler = new StandardRPCHandler<T>(router);
  const running = new Set<AbortController>();
  return {
    async handle(request) {
      const controller = new AbortController();
      const end = (): void => {
        running.delete(controller);
        request.signal?.removeEventListener('abort', abort);
      };
      const abort = (): void => {
        end();
        controller.abort(request.signal?.reason);
      };
      running.add(controller);
      request.signal?.addEventListener('abort', abort);
      const shown = headerOf(request, MEMBER_TOKEN_HEADER);
      const context = contextOf(shown?.replace(/^Bearer +/iu, ''));
      const options = { prefix: API_PREFIX, context } as const;
      const result = await handler.handle({ ...request, signal: controller.signal }, options);
      if (!isStream(result.response?.body)) end();
      return result;
    },
    close() {
      for (const controller of running) controller.abort(new Error('The workspace was closed.'));
      running.clear();
    },
  };
}

/** The first value of a header. */
export function headerOf(request: ApiRequest, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}

function isStream(body: unknown): boolean {
  return typeof body === 'object' && body !== null && Symbol.asyncIterator in body;
}
