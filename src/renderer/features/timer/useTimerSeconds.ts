import { useEffect, useState } from 'react';
import { type MeetingTimer, timeLeft } from '../../../shared/domain/meetingTimer';
import { usePlace } from '../../hooks/PlaceContext';

const SECOND_MS = 1000;

/** Whole seconds that a timer has left, counted by the host's clock; 0 from its end on. */
export function useTimerSeconds({ durationMs, endDate, leftMs }: MeetingTimer): number {
  const offsetMs = usePlace()?.clockOffsetMs ?? 0;
  const left = () => timeLeft({ durationMs, endDate, leftMs }, Date.now() + offsetMs);
  const [seconds, setSeconds] = useState(() => Math.ceil(left() / SECOND_MS));
  useEffect(() => {
    let timeout: ReturnType<typeof setTimeout> | undefined;
    // From one full second to the next by the clock: no tick is added to another, so nothing adds up.
    const tick = () => {
      const now = timeLeft({ durationMs, endDate, leftMs }, Date.now() + offsetMs);
      setSeconds(Math.ceil(now / SECOND_MS));
      if (endDate !== undefined && now > 0) timeout = setTimeout(tick, now % SECOND_MS || SECOND_MS);
    };
    tick();
    return () => clearTimeout(timeout);
  }, [durationMs, endDate, leftMs, offsetMs]);
  return seconds;
}
