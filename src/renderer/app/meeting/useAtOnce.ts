import { useEffect, useEffectEvent } from 'react';

/** Does something as soon as it is wanted, and once: what is told later, such as another rule of the room, changes nothing. */
export function useAtOnce(isWanted: boolean, run: () => void): void {
  const perform = useEffectEvent(run);
  useEffect(() => {
    if (isWanted) perform();
  }, [isWanted]);
}
