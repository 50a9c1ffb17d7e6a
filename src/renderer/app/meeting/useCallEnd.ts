import { useEffect, useRef } from 'react';
import type { EndReason } from '../../../shared/domain/endReason';
import { useShell } from '../../hooks/useApi';
import { tellDesktop } from '../desktop/tellDesktop';
import type { Entered } from './useJoin';

export interface Ended {
  reason: EndReason;
  /** Technical text. */
  detail?: string;
  /** Which part of the way in did not work, where that is why. */
  blocked?: 'signalling' | 'media';
  /** Milliseconds that we were inside; undefined where we never were. */
  duration?: number;
}

/** Follows a call to its end, leaves it when the page goes, and keeps the desktop told. */
export function useCallEnd(entered: Entered | undefined, roomName: string, onEnded: (ended: Ended) => void): void {
  const shell = useShell();
  const { call, held } = entered ?? {};
  const latest = useRef(onEnded);
  useEffect(() => {
    latest.current = onEnded;
  });

  useEffect(() => {
    if (!call) return undefined;
    const follow = () => {
      const { phase, endReason, detail, blocked } = call.state.get();
      if (phase !== 'ended') return;
      const connectedAt = call.connectedAt.get();
      latest.current({
        reason: endReason ?? 'unknown',
        detail,
        blocked,
        duration: connectedAt > 0 ? Date.now() - connectedAt : undefined,
      });
    };
    const stop = call.state.subscribe(follow);
    follow();
    return () => {
      stop();
      held?.dispose();
      void call.leave();
    };
  }, [call, held]);

  useEffect(() => {
    if (!call || !shell) return undefined;
    return tellDesktop(shell.app, call, roomName);
  }, [call, shell, roomName]);
}
