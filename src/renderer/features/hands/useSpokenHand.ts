import { useEffect, useEffectEvent } from 'react';
import { useCall } from '../../hooks/CallContext';
import { useSelf } from '../../hooks/useSelf';

/** Whoever speaks this long has been given the floor. Milliseconds. */
const SPOKEN_MS = 4000;
/** How often it is looked whether we speak. Milliseconds. */
const LOOK_MS = 500;

/** Calls back once for each raising when we have spoken for some seconds with our hand up. */
export function useSpokenHand(isRaised: boolean, onSpoken: () => void): void {
  const call = useCall();
  const self = useSelf();
  const tell = useEffectEvent(onSpoken);
  useEffect(() => {
    if (!isRaised || self === undefined) return undefined;
    const { isSpeaking, microphone } = call.participant(self);
    let spokenMs = 0;
    const timer = setInterval(() => {
      if (!isSpeaking.get() || microphone.get() !== 'on') return;
      spokenMs += LOOK_MS;
      if (spokenMs < SPOKEN_MS) return;
      clearInterval(timer);
      tell();
    }, LOOK_MS);
    return () => clearInterval(timer);
  }, [call, self, isRaised]);
}
