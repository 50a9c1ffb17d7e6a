import { randomUUID } from 'node:crypto';
import { ORPCError } from '@orpc/client';
import { ValidationError } from '@orpc/contract';
import { ERROR_STATUS, type ErrorCode } from '../../shared/domain/errorCode';
import { Fault, type FaultData } from '../../shared/domain/fault';
import type { Log } from './ports';

/** The error a caller may see for anything that was thrown: coded, and without our insides. What nobody foresaw is logged. */
export function toContractError(error: unknown, log: Log): ORPCError<string, unknown> {
  if (error instanceof Fault) return coded(error.code, error.data);
  if (error instanceof ORPCError) {
    if (error.code in ERROR_STATUS) return error;
    if (error.cause instanceof ValidationError && error.code === 'BAD_REQUEST') {
      return coded('INVALID_INPUT', { details: detailsOf(error.cause) });
    }
  }
  const id = randomUUID();
  log.error({ id, err: error }, 'Unexpected error');
  return coded('UNEXPECTED', { reason: `The log has it under ${id}.` });
}

function coded(code: ErrorCode, data: FaultData): ORPCError<ErrorCode, FaultData> {
  return new ORPCError(code, { status: ERROR_STATUS[code], data });
}

function detailsOf(error: ValidationError): FaultData['details'] {
  return error.issues.map(({ path = [], message }) => ({
    field: path.map((part) => String(typeof part === 'object' ? part.key : part)).join('.'),
    message,
  }));
}
