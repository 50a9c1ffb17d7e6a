import { useCall } from './CallContext';
import { useSelected } from './useSelected';

/** Our own identity in the call; undefined until we have one. */
export function useSelf(): string | undefined {
  return useSelected(useCall().identities, first);
}

const first = (identities: readonly string[]) => identities[0];
