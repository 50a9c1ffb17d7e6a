import { useEffect, useRef, useState } from 'react';
import { createPatience } from '../../call/createPatience';
import type { TileId } from '../../call/types';
import { useCall } from '../../hooks/CallContext';
import { useReadable } from '../../hooks/useReadable';
import { useTearOffs } from '../../store/tearOffs';
import { goneTiles } from './goneTiles';

const bringBack = (id: TileId) => useTearOffs.getState().bringBack(id);

/** Closes the windows of what has ended at once, and of what is away when it does not come back. */
export function useGoneTiles(): void {
  const call = useCall();
  const windows = useTearOffs((tearOffs) => tearOffs.windows);
  const identities = useReadable(call.identities);
  const sharing = useReadable(call.sharing);
  const ownShares = useReadable(call.media.ownShares);
  const { phase } = useReadable(call.state);
  const [patience] = useState(() => createPatience(bringBack));
  const awaited = useRef<ReadonlySet<TileId>>(new Set());
  useEffect(() => {
    // While we are away ourselves nobody can be seen to be here.
    if (phase !== 'connected') return patience.stop();
    const own = ownShares.map(({ tileId }) => tileId);
    const { ended, away } = goneTiles(windows.keys(), { identities, sharing, own, awaited: awaited.current });
    awaited.current = new Set(away);
    patience.see(away, () => false);
    for (const id of ended) bringBack(id);
  }, [windows, identities, sharing, ownShares, phase, patience]);
  useEffect(() => patience.stop, [patience]);
}
