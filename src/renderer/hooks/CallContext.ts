import { createContext, useContext } from 'react';
import type { Call } from '../call/Call';

/** The call that the screens below are about. */
export const CallContext = createContext<Call | undefined>(undefined);

/** The call. Only under a `CallContext`. */
export function useCall(): Call {
  const call = useContext(CallContext);
  if (!call) throw new Error('useCall needs a CallContext above it');
  return call;
}
