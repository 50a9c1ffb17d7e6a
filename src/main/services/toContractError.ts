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

type Issue = ValidationError['issues'][number];
type Detail = NonNullable<FaultData['details']>[number];

function detailsOf(error: ValidationError): Detail[] {
  return error.issues.flatMap((issue) => detailsOfIssue(issue, []));
}

/** Of several allowed shapes, what is wrong by the one that the caller seems to have meant. */
function detailsOfIssue(issue: Issue, before: readonly string[]): Detail[] {
  const here = (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part));
  const path = [...before, ...here];
  const branches: Issue[][] = 'errors' in issue && Array.isArray(issue.errors) ? issue.errors : [];
  const [meant] = branches
    .map((issues) => issues.flatMap((one) => detailsOfIssue(one, path)))
    .sort((a, b) => distance(a) - distance(b));
  return meant ?? [{ field: path.join('.'), message: issue.message }];
}

/** What is missing weighs more than what is wrong: whoever meant this shape would have sent it. */
function distance(details: readonly Detail[]): number {
  return details.reduce((sum, { message }) => sum + (message.endsWith('received undefined') ? 10 : 1), 0);
}
