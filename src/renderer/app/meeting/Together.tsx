import { useState } from 'react';
import { PollNews } from '../../features/polls/PollNews';
import { TimerDialog } from '../../features/timer/TimerDialog';
import { TimerNews } from '../../features/timer/TimerNews';
import { useTogetherActions } from './useTogetherActions';

/** What goes on around polls and the timer while neither is looked at. Only where a host keeps them. */
export function Together() {
  const [isTimerOpen, setTimerOpen] = useState(false);
  useTogetherActions({ openTimer: () => setTimerOpen(true) });
  return (
    <>
      <PollNews />
      <TimerNews />
      <TimerDialog open={isTimerOpen} onClose={() => setTimerOpen(false)} />
    </>
  );
}
