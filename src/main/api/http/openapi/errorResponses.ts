import type { OpenAPI } from '@orpc/openapi';
import { ERROR_STATUS, type ErrorCode } from '../../../../shared/domain/errorCode';
import type { FaultData } from '../../../../shared/domain/fault';
import { ERROR_TEXTS } from '../../compat/errorTexts';
import { restErrorBody } from '../../compat/restError';
import { DATE, HOUR_MS, ROOM_ID } from './examples/things';

/** What a failure tells beside its code, by example. */
const DATA: Partial<Record<ErrorCode, FaultData>> = {
  INVALID_INPUT: { details: [{ field: 'roomName', message: 'At most 50 characters.' }] },
  TOO_MANY_ATTEMPTS: { retryAfter: 60 },
  ROOM_NOT_FOUND: { roomIds: [ROOM_ID] },
  ROOM_HAS_ACTIVE_MEETING: { roomIds: [ROOM_ID] },
  ROOM_NOT_OPEN_YET: { date: DATE + HOUR_MS },
  ROOM_EXPIRED: { date: DATE - HOUR_MS },
  MEETING_FULL: { limit: 12 },
  CLOCK_SKEW: { skewSeconds: 90 },
  DELETED_IN_PART: { deleted: [], failed: [{ id: ROOM_ID, code: 'ROOM_HAS_ACTIVE_MEETING' }] },
  UNEXPECTED: { reason: 'The log has it under 5f0c6a52-8f2f-4f2c-9d1e-0d8a4a1b7c3e.' },
};

export const ERROR_SCHEMA: OpenAPI.SchemaObject = {
  type: 'object',
  description: 'How every failure looks. `code` never changes; what stands beside it depends on the code.',
  properties: {
    error: { type: 'string', description: 'The family of the failure; for deletions of rooms, a code of its own.' },
    message: { type: 'string', description: 'A sentence for people.' },
    code: { type: 'string', enum: Object.keys(ERROR_STATUS) },
    details: {
      type: 'array',
      description: 'The fields that are at fault.',
      items: {
        type: 'object',
        properties: { field: { type: 'string' }, message: { type: 'string' } },
        required: ['field', 'message'],
      },
    },
    retryAfter: { type: 'number', description: 'Seconds.' },
    roomIds: { type: 'array', items: { type: 'string' } },
    date: { type: 'number', description: 'Milliseconds since the epoch.' },
    limit: { type: 'number' },
    skewSeconds: { type: 'number' },
    reason: { type: 'string' },
  },
  required: ['error', 'message', 'code'],
};

export const PARTIAL_DELETION_SCHEMA: OpenAPI.SchemaObject = {
  type: 'object',
  description: 'Of several things, some could not be deleted.',
  properties: {
    message: { type: 'string' },
    code: { const: 'DELETED_IN_PART' },
    deleted: { type: 'array', items: {} },
    failed: {
      type: 'array',
      items: {
        type: 'object',
        properties: { error: { type: 'string' }, message: { type: 'string' }, code: { type: 'string' } },
        required: ['error', 'code'],
      },
    },
  },
  required: ['message', 'code', 'deleted', 'failed'],
};

/** The ways in which an operation can fail, by status, each with an example. */
export function errorResponses(codes: readonly ErrorCode[], procedure: string): Record<string, OpenAPI.ResponseObject> {
  const statuses = [...new Set(codes.map((code) => ERROR_STATUS[code]))];
  return Object.fromEntries(
    statuses.map((status) => {
      const group = codes.filter((code) => ERROR_STATUS[code] === status);
      return [String(status), errorResponse(group, procedure)];
    }),
  );
}

function errorResponse(codes: readonly ErrorCode[], procedure: string): OpenAPI.ResponseObject {
  const examples = codes.map((code) => {
    const value = restErrorBody({ code, data: DATA[code] ?? {} }, procedure);
    return [code, { summary: ERROR_TEXTS[code][1], value }];
  });
  const name = codes.includes('DELETED_IN_PART') ? 'PartialDeletion' : 'Error';
  return {
    description: codes.map((code) => `\`${code}\`: ${ERROR_TEXTS[code][1]}`).join(' '),
    content: {
      'application/json': { schema: { $ref: `#/components/schemas/${name}` }, examples: Object.fromEntries(examples) },
    },
  };
}
