import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react';
import { NOTHING_FORBIDDEN } from '../../../shared/domain/effectivePermissions';
import { betterOffset } from '../../hooks/clockOffset';
import { PlaceContext, type PlaceState } from '../../hooks/PlaceContext';
import { useFaultText } from '../../hooks/useFaultText';
import { useTranslation } from '../../hooks/useTranslation';
import { useWatch } from '../../hooks/useWatch';
import { toast } from '../../ui/toast';
import type { HeldPlace } from './createHeldPlace';
import type { Admission } from './Door';
import { placeNews } from './placeNews';
import { useKnocks } from './useKnocks';

/** Follows what the host says of our place, for everything in the call. */
export function PlaceProvider({ held, children }: { held: HeldPlace; children: ReactNode }) {
  const { api, roomId } = held;
  const [state, setState] = useState<PlaceState>(() => firstState(held.admission));
  const { t } = useTranslation();
  const [inviteUrl, setInviteUrl] = useState(held.admission.inviteUrl);
  const [clockOffsetMs, setClockOffset] = useState<number>();
  // What the host says first is how things are, not news.
  const told = useRef<PlaceState>(undefined);
  const faultText = useFaultText();
  const fail = (error: unknown) => toast(faultText(error).sentence, { tone: 'danger' });
  const onPlace = (next: PlaceState) => {
    const now = Date.now();
    setClockOffset((known) => betterOffset(known, next.hostDate, now));
    for (const news of told.current ? placeNews(told.current, next) : []) {
      // Whoever may unlock it can take it back at once, no matter who locked it.
      const run = () => void api.meetings.updateState({ roomId, isLocked: false }).catch(fail);
      const action =
        news === 'locked' && next.role === 'moderator' ? { label: t('moderation.unlock'), run } : undefined;
      toast(t(`moderation.news.${news}`), { action });
    }
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
  const knocks = useKnocks(isAsked ? openLobby : undefined);
  const place = useMemo(
    () => ({ ...state, clockOffsetMs: clockOffsetMs ?? 0, roomId, inviteUrl, api, knocks }),
    [state, clockOffsetMs, roomId, inviteUrl, api, knocks],
  );
  return <PlaceContext value={place}>{children}</PlaceContext>;
}

function firstState({ role = 'speaker', permissions = [] }: Admission): PlaceState {
  const known = { role, permissions, isLocked: false, forbidden: NOTHING_FORBIDDEN };
  return { ...known, hostDate: 0, waiting: 0, pollsRevision: 0 };
}
