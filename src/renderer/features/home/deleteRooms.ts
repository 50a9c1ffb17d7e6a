import type { DeletionSuccess } from '../../../shared/domain/deletion';
import type { ErrorCode } from '../../../shared/domain/errorCode';
import type { FaultData } from '../../../shared/domain/fault';

/** How meetings and recordings that stand in the way are treated. */
export interface DeletionChoice {
  withMeeting: 'fail' | 'force' | 'when_meeting_ends';
  withRecordings: 'fail' | 'force' | 'close';
}

/** What became of several rooms. */
export interface DeletionOutcome {
  /** How many are gone, are closed instead, or go when their meeting ends. */
  deleted: number;
  closed: number;
  later: number;
  /** Why rooms are still there, by their id. */
  failed: ReadonlyMap<string, ErrorCode>;
}

export const NOTHING_DONE: DeletionOutcome = { deleted: 0, closed: 0, later: 0, failed: new Map() };

/** One answer of the host added to what was done before. */
export function addOutcome(
  before: DeletionOutcome,
  done: readonly { successCode: DeletionSuccess }[],
  failed: FaultData['failed'] = [],
): DeletionOutcome {
  const codes = done.map(({ successCode }) => successCode);
  const later = codes.filter((code) => code.includes('_scheduled_')).length;
  const closed = codes.filter((code) => code.endsWith('closed') && !code.includes('_scheduled_')).length;
  return {
    deleted: before.deleted + codes.length - later - closed,
    closed: before.closed + closed,
    later: before.later + later,
    failed: new Map([...before.failed, ...failed.map(({ id, code }) => [id, code] as const)]),
  };
}

/** What a refused deletion has to be asked about. */
export function standsInTheWay(code: ErrorCode | undefined): { meeting: boolean; recordings: boolean } {
  return {
    meeting: code === 'ROOM_HAS_ACTIVE_MEETING' || code === 'ROOM_HAS_MEETING_AND_RECORDINGS',
    recordings: code === 'ROOM_HAS_RECORDINGS' || code === 'ROOM_HAS_MEETING_AND_RECORDINGS',
  };
}
