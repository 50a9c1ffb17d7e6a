import type { ErrorCode } from '../../../shared/domain/errorCode';

/** After these, asking again brings the same answer. */
const FINAL: ReadonlySet<ErrorCode> = new Set([
  'ACCESS_DISABLED',
  'LINK_NOT_VALID',
  'LINK_MALFORMED',
  'ROOM_NOT_FOUND',
  'NOT_ALLOWED',
  'INVALID_INPUT',
]);

/** Whether a refusal leaves nothing to do but to go. */
export function isFinal(code: ErrorCode): boolean {
  return FINAL.has(code);
}
