import { ORPCError } from '@orpc/client';
import { expect, test } from 'vitest';
import { ERROR_STATUS, type ErrorCode } from '../../shared/domain/errorCode';
import { faultOf } from './faultOf';

const known = (code: string): code is ErrorCode => code in ERROR_STATUS;

test('a declared failure keeps its code and data', () => {
  const error = new ORPCError('CLOCK_SKEW', { data: { skewSeconds: 90 } });
  expect(faultOf(error, known)).toEqual({ code: 'CLOCK_SKEW', data: { skewSeconds: 90 } });
});

test.each([
  [new ORPCError('UNAUTHORIZED'), 'UNAUTHENTICATED'],
  [new ORPCError('BAD_GATEWAY'), 'HOST_UNREACHABLE'],
  [new ORPCError('TEAPOT'), 'UNEXPECTED'],
  [new TypeError('Failed to fetch'), 'HOST_UNREACHABLE'],
  [new Error('boom'), 'UNEXPECTED'],
  ['boom', 'UNEXPECTED'],
])('%s is %s, with its reason for the details', (error, code) => {
  const fault = faultOf(error, known);
  expect(fault.code).toBe(code);
  expect(fault.data.reason).toBeTruthy();
});
