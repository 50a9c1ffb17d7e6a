import { useState } from 'react';
import { PollNews } from '../../features/polls/PollNews';
import { TimerNews } from '../../features/timer/TimerNews';
import { fetched } from '../../ui/fetched';
import { LazyPart } from '../../ui/LazyPart';
import { useTogetherActions } from './useTogetherActions';

const TimerDialog = fetched(() => import('../../features/timer/TimerDialog'));

/** What goes on around polls and the timer while neither is looked at. Only where a host keeps them. */
export function Together() {
  const [isTimerOpen, setTimerOpen] = useState(false);
  const closeTimer = () => setTimerOpen(false);
  useTogetherActions({ openTimer: () => setTimerOpen(true) });
  return (
    <>
      <PollNews />
      <TimerNews />
      <LazyPart onFail={closeTimer}>{isTimerOpen && <TimerDialog open onClose={closeTimer} />}</LazyPart>
    </>
  );
}
