import { useMemo } from 'react';
import { useCall } from './CallContext';
import { useReadable } from './useReadable';

/** The same people, those whose hands are up before the others and in order of raising. */
export function useHandsFirst(identities: readonly string[]): readonly string[] {
  const raised = useReadable(useCall().hands.raised);
  return useMemo(() => {
    if (raised.length === 0) return identities;
    const present = new Set(identities);
    const first = raised.map(({ identity }) => identity).filter((identity) => present.has(identity));
    const up = new Set(first);
    return [...first, ...identities.filter((identity) => !up.has(identity))];
  }, [raised, identities]);
}
