import { ORPCError } from '@orpc/client';
import type { ErrorCode } from '../../shared/domain/errorCode';
import type { FaultData } from '../../shared/domain/fault';

export interface FaultView {
  code: ErrorCode;
  data: FaultData;
}

/** What our transports answer before our own code is reached. */
const FOREIGN: Record<string, ErrorCode> = {
  BAD_REQUEST: 'INVALID_INPUT',
  UNPROCESSABLE_CONTENT: 'INVALID_INPUT',
  UNAUTHORIZED: 'UNAUTHENTICATED',
  FORBIDDEN: 'NOT_ALLOWED',
  TOO_MANY_REQUESTS: 'TOO_MANY_ATTEMPTS',
  BAD_GATEWAY: 'HOST_UNREACHABLE',
  SERVICE_UNAVAILABLE: 'HOST_UNREACHABLE',
  GATEWAY_TIMEOUT: 'HOST_UNREACHABLE',
};

/**
 * Any failure of an api or shell call as a code and its data. `known` tells whether a word is one of our codes; it is a
 * parameter so that the table of codes need not be in the page.
 */
export function faultOf(error: unknown, known: (code: string) => code is ErrorCode): FaultView {
  if (error instanceof ORPCError) {
    const data: FaultData = typeof error.data === 'object' && error.data !== null ? error.data : {};
    if (known(error.code)) return { code: error.code, data };
    return { code: FOREIGN[error.code] ?? 'UNEXPECTED', data: { ...data, reason: `${error.code}: ${error.message}` } };
  }
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  // fetch says TypeError for everything that kept it from an answer.
  if (error instanceof TypeError) return { code: 'HOST_UNREACHABLE', data: { reason } };
  return { code: 'UNEXPECTED', data: { reason } };
}
