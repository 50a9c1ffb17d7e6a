import type { CallState } from '../call/types';
import { useCall } from './CallContext';
import { useReadable } from './useReadable';

/** Where the call stands: connecting, connected, reconnecting or ended and why. */
export function useCallState(): CallState {
  return useReadable(useCall().state);
}
