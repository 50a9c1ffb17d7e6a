import type { Caller } from '../../../shared/domain/caller';
import { ERROR_STATUS, type ErrorCode } from '../../../shared/domain/errorCode';
import { Fault, type FaultData } from '../../../shared/domain/fault';
import type { Backend } from '../../services/backend';
import type { Log } from '../../services/ports';
import { toContractError } from '../../services/toContractError';
import type { HttpServerOptions } from '../http/httpServerOptions';
import { jsonObject, readBody } from '../http/readBody';
import type { HttpContext, RequestFacts } from '../http/requestFacts';
import type { ForeignCall } from './foreignCall';

/** How the callers of another system show who they are, and how they are told that something failed. */
export interface ForeignManners {
  /** Throws UNAUTHENTICATED. */
  recognise(c: HttpContext, backend: Backend, address: string): Promise<Caller>;
  refuse(fault: { code: ErrorCode; data: FaultData; status: number }): Response;
}

export interface ForeignOptions extends Pick<HttpServerOptions, 'backend'> {
  facts: RequestFacts;
  log: Log;
}

/** One call, recognised and read. */
export interface ReadCall extends ForeignCall {
  c: HttpContext;
  sent: Record<string, unknown>;
}

/** Wraps the answers of a dialect: JSON first, then who calls, then the answer; failures in the dialect's own form. */
export function createForeignHandler(manners: ForeignManners, { backend, facts, log }: ForeignOptions) {
  return (answer: (call: ReadCall) => Promise<Response>) =>
    async (c: HttpContext): Promise<Response> => {
      const response = await (async () => {
        try {
          const current = backend();
          if (!current) throw new Fault('MEETING_SERVER_NOT_READY');
          const read = await readBody(c);
          if ('refusal' in read) {
            const data = { details: [{ field: '', message: 'Send JSON, as application/json.' }] };
            return manners.refuse({ code: 'INVALID_INPUT', data, status: read.refusal.status });
          }
          const address = facts.addressOf(c);
          const caller = await manners.recognise(c, current, address);
          const visitor = { caller, address, origin: facts.originOf(c) };
          return await answer({ c, backend: current, visitor, sent: jsonObject(read.body) });
        } catch (error) {
          const { code, data } = toContractError(error, log);
          const known = Object.hasOwn(ERROR_STATUS, code) ? (code as ErrorCode) : 'UNEXPECTED';
          return manners.refuse({ code: known, data: Object(data), status: ERROR_STATUS[known] });
        }
      })();
      response.headers.set('cache-control', 'no-store');
      return response;
    };
}
