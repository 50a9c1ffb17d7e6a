import { createContext, useContext } from 'react';
import type { BreakoutWish } from '../call/breakout/breakoutWish';
import type { BreakoutState } from '../call/breakout/createBreakoutCalls';
import type { Call } from '../call/Call';
import { useCall } from './CallContext';

/** What one does while the meeting is divided. Failures are told. */
export interface Breakouts {
  /** The meeting's own call, which goes on wherever we are. */
  meeting: Call;
  state: BreakoutState;
  /** What the host asks of us and was not done yet. */
  wish: BreakoutWish;
  /** Goes there: because we want to, or because we were asked to. */
  go(breakoutId: string): void;
  /** Back to the meeting because we want to. */
  leave(): void;
}

/** Absent in a call without a host behind it. */
export const BreakoutContext = createContext<Breakouts | undefined>(undefined);

export function useBreakouts(): Breakouts | undefined {
  return useContext(BreakoutContext);
}

/** The call of the meeting itself, also from within a breakout room. */
export function useMeetingCall(): Call {
  const call = useCall();
  return useBreakouts()?.meeting ?? call;
}
