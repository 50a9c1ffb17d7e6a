import { useEffect, useRef } from 'react';
import type { EndReason } from '../../../shared/domain/endReason';
import type { Call } from '../../call/Call';
import { useShell } from '../../hooks/useApi';

export interface Ended {
  reason: EndReason;
  /** Technical text. */
  detail?: string;
  /** Milliseconds that we were inside; undefined where we never were. */
  duration?: number;
}

/** Follows a call to its end, leaves it when the page goes, and keeps the desktop told. */
export function useCallEnd(call: Call | undefined, roomName: string, onEnded: (ended: Ended) => void): void {
  const shell = useShell();
  const latest = useRef(onEnded);
  useEffect(() => {
    latest.current = onEnded;
  });

  useEffect(() => {
    if (!call) return undefined;
    const follow = () => {
      const { phase, endReason, detail } = call.state.get();
      if (phase !== 'ended') return;
      const connectedAt = call.connectedAt.get();
      latest.current({
        reason: endReason ?? 'unknown',
        detail,
        duration: connectedAt > 0 ? Date.now() - connectedAt : undefined,
      });
    };
    const stop = call.state.subscribe(follow);
    follow();
    return () => {
      stop();
      void call.leave();
    };
  }, [call]);

  useEffect(() => {
    if (!call || !shell) return undefined;
    const tell = (inCall: boolean) =>
      shell.app
        .setCall({ roomName, inCall })
        .catch((error: unknown) => console.warn('The desktop was not told of the call', error));
    void tell(true);
    return () => void tell(false);
  }, [call, shell, roomName]);
}
