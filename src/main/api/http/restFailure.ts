import { ORPCError } from '@orpc/server';
import { ERROR_STATUS, type ErrorCode } from '../../../shared/domain/errorCode';
import type { FaultData } from '../../../shared/domain/fault';
import { restErrorBody } from '../compat/restError';

/** A failure as REST answers it, where no procedure was reached. */
export function restFailure(code: ErrorCode, data: FaultData = {}, status: number = ERROR_STATUS[code]): Response {
  const headers: Record<string, string> = data.retryAfter ? { 'retry-after': String(data.retryAfter) } : {};
  return Response.json(restErrorBody({ code, data }), { status, headers });
}

/** A request that is at fault as a whole, and not in one of its fields. */
export function badRequest(status: number, message: string): Response {
  return restFailure('INVALID_INPUT', { details: [{ field: '', message }] }, status);
}

/** Nobody may remember it: what is missing now may be there soon, as the files of a page that is being built. */
export function restNotFound(): Response {
  const headers = { 'cache-control': 'no-store' };
  return Response.json(restErrorBody({ code: 'NOT_FOUND', data: {} }), { status: 404, headers });
}

/** What cannot even be taken apart. */
export function unreadable(): ORPCError<'INVALID_INPUT', FaultData> {
  const details = [{ field: '', message: 'The request cannot be read.' }];
  return new ORPCError('INVALID_INPUT', { defined: true, status: 400, data: { details } });
}
