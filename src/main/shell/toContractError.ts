import { ORPCError } from '@orpc/client';
import { ValidationError } from '@orpc/contract';
import { ERROR_STATUS, type ErrorCode } from '../../shared/domain/errorCode';
import { Fault, type FaultData } from '../../shared/domain/fault';

/** The error a caller may see for anything that was thrown: coded, and without our insides. */
export function toContractError(error: unknown, report: (error: unknown) => void): ORPCError<string, unknown> {
  if (error instanceof Fault) return coded(error.code, error.data);
  if (error instanceof ORPCError) {
    if (error.code in ERROR_STATUS) return error;
    if (error.code === 'BAD_REQUEST') return coded('INVALID_INPUT', { details: detailsOf(error.cause) });
  }
  report(error);
  return coded('UNEXPECTED', {});
}

function coded(code: ErrorCode, data: FaultData): ORPCError<ErrorCode, FaultData> {
  return new ORPCError(code, { status: ERROR_STATUS[code], data });
}

function detailsOf(cause: unknown): FaultData['details'] {
  if (!(cause instanceof ValidationError)) return [];
  return cause.issues.map((issue) => ({
    field: (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.'),
    message: issue.message,
  }));
}
