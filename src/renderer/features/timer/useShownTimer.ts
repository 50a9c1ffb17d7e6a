import { useEffect, useState } from 'react';
import type { MeetingTimer } from '../../../shared/domain/meetingTimer';
import { usePlace } from '../../hooks/PlaceContext';
import { isShown, timerMoments } from './timerMoments';

/** The meeting's timer, while there is something to see of it. */
export function useShownTimer(): MeetingTimer | undefined {
  const { timer, clockOffsetMs = 0 } = usePlace() ?? {};
  const [, look] = useState(0);
  useEffect(() => {
    const gone = timer && timerMoments(timer, Date.now() + clockOffsetMs).find(({ kind }) => kind === 'gone');
    if (!gone) return undefined;
    const timeout = setTimeout(() => look((count) => count + 1), gone.inMs);
    return () => clearTimeout(timeout);
  }, [timer, clockOffsetMs]);
  return isShown(timer, Date.now() + clockOffsetMs) ? timer : undefined;
}
