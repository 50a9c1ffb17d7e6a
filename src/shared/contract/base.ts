import { oc } from '@orpc/contract';
import { z } from 'zod';
import { ERROR_STATUS, type ErrorCode } from '../domain/errorCode';

/** What every failure carries beside its code. See `FaultData`. */
const faultData = z.object({
  details: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
  retryAfter: z.number().optional(),
  roomIds: z.array(z.string()).optional(),
  skewSeconds: z.number().optional(),
  reason: z.string().optional(),
});

type FaultMap<Code extends ErrorCode> = { [K in Code]: { status: (typeof ERROR_STATUS)[K]; data: typeof faultData } };

/** The oRPC error map for some codes, so that a procedure names them and nothing else. */
export function faults<const Codes extends readonly ErrorCode[]>(...codes: Codes): FaultMap<Codes[number]> {
  const entries = codes.map((code) => [code, { status: ERROR_STATUS[code], data: faultData }]);
  return Object.fromEntries(entries) as FaultMap<Codes[number]>;
}

/** The start of every procedure: what any of them can answer. */
export const procedure = oc.errors(
  faults(
    'INVALID_INPUT',
    'UNAUTHENTICATED',
    'NOT_ALLOWED',
    'TOO_MANY_ATTEMPTS',
    'HOST_UNREACHABLE',
    'STORAGE_FULL',
    'STORAGE_LOCKED',
    'STORAGE_CORRUPT',
    'UNEXPECTED',
  ),
);
