import { useCallback } from 'react';
import { useCall } from './CallContext';
import { useReadable } from './useReadable';

/** The place of someone's hand among those that are up, from 1; 0 while it is down. Redraws when that changes. */
export function useHandPlace(identity: string | undefined): number {
  const { raised } = useCall().hands;
  const get = useCallback(() => raised.get().findIndex((hand) => hand.identity === identity) + 1, [raised, identity]);
  return useReadable({ get, subscribe: raised.subscribe });
}
