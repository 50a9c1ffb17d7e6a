import { Fault } from '../../../shared/domain/fault';

/** Whether something failed because LiveKit cannot be asked now, which is no reason to change what is written. */
export function isServerAway(error: unknown): boolean {
  return error instanceof Fault && (error.code.startsWith('MEETING_SERVER_') || error.code === 'CLOCK_SKEW');
}
