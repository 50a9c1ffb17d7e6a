import { type ReactNode, useCallback, useMemo, useState } from 'react';
import type { KnockView } from '../../../shared/contract/lobby';
import { NOTHING_FORBIDDEN } from '../../../shared/domain/effectivePermissions';
import { PlaceContext, type PlaceState } from '../../hooks/PlaceContext';
import { useWatch } from '../../hooks/useWatch';
import type { HeldPlace } from './createHeldPlace';
import type { Admission } from './Door';

const NOBODY: readonly KnockView[] = [];

/** Follows what the host says of our place, for everything in the call. */
export function PlaceProvider({ held, children }: { held: HeldPlace; children: ReactNode }) {
  const { api, roomId } = held;
  const [state, setState] = useState<PlaceState>(() => firstState(held.admission));
  const [knocks, setKnocks] = useState(NOBODY);
  useWatch({
    open: useCallback((signal: AbortSignal) => api.meetings.watchPlace({ roomId }, { signal }), [api, roomId]),
    onValue: setState,
  });
  // A browser has few connections to one host: this one is open only while somebody waits.
  const isAsked = state.role === 'moderator' && state.waiting > 0;
  const openLobby = useCallback((signal: AbortSignal) => api.lobby.watch({ roomId }, { signal }), [api, roomId]);
  useWatch({ open: isAsked ? openLobby : undefined, onValue: (value) => setKnocks(value.knocks) });
  const place = useMemo(
    () => ({ ...state, roomId, api, knocks: isAsked ? knocks : NOBODY }),
    [state, roomId, api, knocks, isAsked],
  );
  return <PlaceContext value={place}>{children}</PlaceContext>;
}

function firstState({ role = 'speaker', permissions = [] }: Admission): PlaceState {
  return { role, permissions, isLocked: false, forbidden: NOTHING_FORBIDDEN, waiting: 0 };
}
