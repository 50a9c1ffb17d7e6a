import type { ORPCError } from '@orpc/server';
import { ERROR_STATUS, type ErrorCode } from '../../../shared/domain/errorCode';
import type { FaultData } from '../../../shared/domain/fault';
import { ERROR_TEXTS } from './errorTexts';

/** The procedures on which a room's own state is answered by OpenVidu Meet's code in place of a family. */
const DELETIONS = new Set(['rooms.remove', 'rooms.removeMany']);
const ID_FIELDS: Record<string, string> = {
  'rooms.removeMany': 'roomId',
  'members.removeMany': 'memberId',
  'users.removeMany': 'userId',
  'recordings.removeMany': 'recordingId',
};

/**
 * A failure as REST answers it: OpenVidu Meet's fields, our stable `code`, and what the code tells beside. `procedure`:
 * the path in the contract, where the request got that far.
 */
export function restErrorBody({ code, data }: Pick<ORPCError<string, unknown>, 'code' | 'data'>, procedure = '') {
  const facts: FaultData = typeof data === 'object' && data !== null ? data : {};
  if (!isErrorCode(code)) return { error: 'Not Found', message: 'There is nothing at this address.', code };
  if (code === 'DELETED_IN_PART') return partialDeletion(facts, procedure);
  const [family, sentence] = ERROR_TEXTS[code];
  const { details, ...rest } = facts;
  return {
    error: DELETIONS.has(procedure) ? (deletionCode(code) ?? family) : family,
    message: sentence,
    ...(details ? { details: details.map((detail) => named(detail, procedure)) } : {}),
    code,
    ...rest,
  };
}

/** What stands in the way of a deletion, by OpenVidu Meet's name for it. */
function deletionCode(code: ErrorCode): string | undefined {
  if (code === 'ROOM_HAS_ACTIVE_MEETING') return 'room_has_active_meeting';
  if (code === 'ROOM_HAS_RECORDINGS') return 'room_has_recordings';
  if (code === 'ROOM_HAS_MEETING_AND_RECORDINGS') return 'room_with_recordings_has_active_meeting';
  return undefined;
}

/** Rooms say why by code and sentence; of members, users and recordings OpenVidu Meet has the sentence alone, as `error`. */
function partialDeletion({ deleted = [], failed = [] }: FaultData, procedure: string) {
  const idField = ID_FIELDS[procedure] ?? 'id';
  const isRooms = procedure === 'rooms.removeMany';
  return {
    message: `${failed.length} could not be deleted.`,
    code: 'DELETED_IN_PART',
    deleted,
    ...(isRooms ? { successful: deleted } : {}),
    failed: failed.map(({ id, code, room }) => {
      const [family, sentence] = ERROR_TEXTS[code];
      const why = isRooms ? { error: deletionCode(code) ?? family, message: sentence } : { error: sentence };
      return { [idField]: id, ...why, code, ...(room === undefined ? {} : { room }) };
    }),
  };
}

/** Names of fields as callers wrote them: without the contract's own parts, and with OpenVidu Meet's for recordings. */
function named({ field, message }: { field: string; message: string }, procedure: string) {
  if (procedure === 'recordings.get' || procedure === 'recordings.remove') {
    return { field: field.startsWith('recordingId') ? `params.${field}` : field, message };
  }
  return { field: field.replace(/^(?:params|query|body)\./u, ''), message };
}

function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(ERROR_STATUS, code);
}
