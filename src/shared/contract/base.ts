import { oc } from '@orpc/contract';
import { z } from 'zod';
import { ERROR_STATUS, type ErrorCode } from '../domain/errorCode';

/** Every code there is, for contracts that carry one in their data. */
export const errorCodeSchema = z.enum(Object.keys(ERROR_STATUS) as [ErrorCode, ...ErrorCode[]]);

/** What every failure carries beside its code. See `FaultData`. */
const faultData = z.object({
  details: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
  retryAfter: z.number().optional(),
  roomIds: z.array(z.string()).optional(),
  date: z.number().optional(),
  limit: z.number().optional(),
  deleted: z.array(z.unknown()).optional(),
  failed: z.array(z.object({ id: z.string(), code: errorCodeSchema, room: z.unknown().optional() })).optional(),
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

/** What can go wrong with a LiveKit server. */
export const MEETING_SERVER_FAULTS = faults(
  'MEETING_SERVER_UNREACHABLE',
  'MEETING_SERVER_WRONG_KEY',
  'MEETING_SERVER_NOT_READY',
  'MEETING_SERVER_MISSING',
  'CLOCK_SKEW',
);

/** An answer that says only what was done. */
export const messageSchema = z.object({ message: z.string() });
