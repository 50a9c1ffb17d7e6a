import { type MeetingTimer, timeLeft } from '../../../shared/domain/meetingTimer';
import { usePlace } from '../../hooks/PlaceContext';
import { useCountdown } from '../../hooks/useCountdown';

const SECOND_MS = 1000;

/** Whole seconds that a timer has left, counted by the host's clock; 0 from its end on. */
export function useTimerSeconds(timer: MeetingTimer): number {
  const seconds = useCountdown(timer.endDate, usePlace()?.clockOffsetMs);
  // A halted one has the same left whatever the clock says.
  return seconds ?? Math.ceil(timeLeft(timer, 0) / SECOND_MS);
}
