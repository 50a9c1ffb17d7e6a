import { useEffect, useState } from 'react';
import type { KnockView } from '../../../shared/contract/lobby';
import { useWatch } from '../../hooks/useWatch';

type OpenLobby = (signal: AbortSignal) => Promise<AsyncIterable<{ knocks: readonly KnockView[] }>>;

const NOBODY: readonly KnockView[] = [];

/** Who waits to be let in, while there is something to open. `open` must be stable. */
export function useKnocks(open: OpenLobby | undefined): readonly KnockView[] {
  const [knocks, setKnocks] = useState(NOBODY);
  useWatch({ open, onValue: (value) => setKnocks(value.knocks) });
  useEffect(() => {
    // Whoever waited is inside or gone when the next one knocks.
    if (!open) setKnocks(NOBODY);
  }, [open]);
  return open ? knocks : NOBODY;
}
