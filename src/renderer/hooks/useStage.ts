import type { Stage } from '../call/types';
import { useCall } from './CallContext';
import { useReadable } from './useReadable';

/** Which tiles are shown where; ids only. */
export function useStage(): Stage {
  return useReadable(useCall().stage);
}
