import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KnockView } from '../../../shared/contract/lobby';
import { NOTHING_FORBIDDEN } from '../../../shared/domain/effectivePermissions';
import { PlaceContext, type PlaceState } from '../../hooks/PlaceContext';
import { useWatch } from '../../hooks/useWatch';
import { toast } from '../../ui/toast';
import type { HeldPlace } from './createHeldPlace';
import type { Admission } from './Door';
import { placeNews } from './placeNews';

const NOBODY: readonly KnockView[] = [];

/** Follows what the host says of our place, for everything in the call. */
export function PlaceProvider({ held, children }: { held: HeldPlace; children: ReactNode }) {
  const { api, roomId } = held;
  const [state, setState] = useState<PlaceState>(() => firstState(held.admission));
  const { t } = useTranslation();
  const [inviteUrl, setInviteUrl] = useState(held.admission.inviteUrl);
  const [knocks, setKnocks] = useState(NOBODY);
  // What the host says first is how things are, not news.
  const told = useRef<PlaceState>(undefined);
  const onPlace = (next: PlaceState) => {
    if (told.current) for (const news of placeNews(told.current, next)) toast(t(`moderation.news.${news}`));
    const isNewRole = told.current !== undefined && told.current.role !== next.role;
    told.current = next;
    // What else a role brings is told with new tokens only: the link for others.
    if (isNewRole) void held.key.renew?.().then(() => setInviteUrl(held.admission.inviteUrl));
    setState(next);
  };
  useWatch({
    open: useCallback((signal: AbortSignal) => api.meetings.watchPlace({ roomId }, { signal }), [api, roomId]),
    onValue: onPlace,
  });
  // A browser has few connections to one host: this one is open only while somebody waits.
  const isAsked = state.role === 'moderator' && state.waiting > 0;
  const openLobby = useCallback((signal: AbortSignal) => api.lobby.watch({ roomId }, { signal }), [api, roomId]);
  useWatch({ open: isAsked ? openLobby : undefined, onValue: (value) => setKnocks(value.knocks) });
  const place = useMemo(
    () => ({ ...state, roomId, inviteUrl, api, knocks: isAsked ? knocks : NOBODY }),
    [state, roomId, inviteUrl, api, knocks, isAsked],
  );
  return <PlaceContext value={place}>{children}</PlaceContext>;
}

function firstState({ role = 'speaker', permissions = [] }: Admission): PlaceState {
  return { role, permissions, isLocked: false, forbidden: NOTHING_FORBIDDEN, waiting: 0, pollsRevision: 0 };
}
