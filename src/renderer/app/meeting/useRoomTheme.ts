import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Appearance } from '../../../shared/domain/roomConfig';
import type { Api } from '../../hooks/useApi';
import { useRoomLook } from '../../store/roomLook';

/**
 * Lets the page wear a room's look while it is shown: the room's own, else what the host says for all. `isKnown` is
 * false while the room's own is still being asked for.
 */
export function useRoomTheme(api: Api, own: Appearance | undefined, isKnown: boolean): void {
  const asked = useQuery(
    api.appearance.get.queryOptions({ enabled: isKnown && own === undefined, staleTime: Number.POSITIVE_INFINITY }),
  );
  // A host that does not say how it looks, looks like Parley.
  const look = own ?? asked.data;
  useEffect(() => {
    const { setLook } = useRoomLook.getState();
    setLook(look);
    return () => setLook(undefined);
  }, [look]);
}
