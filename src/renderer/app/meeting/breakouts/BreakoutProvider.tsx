import { Fragment, type ReactNode, useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { breakoutWish } from '../../../call/breakout/breakoutWish';
import { createBreakoutCalls } from '../../../call/breakout/createBreakoutCalls';
import { BreakoutContext } from '../../../hooks/BreakoutContext';
import { CallContext, useCall } from '../../../hooks/CallContext';
import { type Place, usePlace } from '../../../hooks/PlaceContext';
import { useFaultText } from '../../../hooks/useFaultText';
import { useReadable } from '../../../hooks/useReadable';
import { useTranslation } from '../../../hooks/useTranslation';
import { useChatSearch } from '../../../store/chatSearch';
import { useDraft } from '../../../store/draft';
import { toast } from '../../../ui/toast';

/** Leads between the meeting and its breakout rooms: what is below sees the call of where we are. */
export function BreakoutProvider({ children }: { children: ReactNode }) {
  const place = usePlace();
  return place ? <Divided place={place}>{children}</Divided> : children;
}

function Divided({ place, children }: { place: Place; children: ReactNode }) {
  const meeting = useCall();
  const { t } = useTranslation();
  const faultText = useFaultText();
  const { api, roomId } = place;
  const session = place.breakouts;
  const calls = useMemo(
    () => createBreakoutCalls(meeting, (breakoutId) => api.breakouts.join({ roomId, breakoutId })),
    [meeting, api, roomId],
  );
  useEffect(() => () => calls.dispose(), [calls]);
  const state = useReadable(calls.state);
  const [asked, setAsked] = useState<{ own: string | undefined }>();
  const own = session?.own;
  const at = state.at === 'meeting' ? undefined : state.breakoutId;
  const wish = useMemo(
    () => breakoutWish(session && { mode: session.mode, own }, at, asked),
    [session, own, at, asked],
  );

  const say = useCallback(
    (error: unknown) => {
      setAsked(undefined);
      toast(faultText(error).sentence, { tone: 'danger' });
    },
    [faultText],
  );
  useEffect(() => {
    if (asked && asked.own !== own) setAsked(undefined);
  }, [asked, own]);
  useEffect(() => {
    if (wish.kind === 'back') void calls.back();
  }, [wish, calls]);

  const breakouts = useMemo(
    () => ({
      meeting,
      state,
      wish,
      go(breakoutId: string) {
        if (breakoutId !== own) setAsked({ own });
        calls.go(breakoutId).catch(say);
      },
      leave() {
        setAsked({ own });
        void calls.back();
        api.breakouts.leave({ roomId }).catch(say);
      },
    }),
    [meeting, state, wish, own, calls, api, roomId, say],
  );
  const call = state.at === 'breakout' ? state.call : meeting;
  const shown = useRef(call);
  const arrive = useEffectEvent(() => {
    if (call === meeting) toast(t('breakouts.returned'));
  });
  useEffect(() => {
    if (shown.current === call) return;
    shown.current = call;
    useDraft.getState().move();
    useChatSearch.getState().close();
    arrive();
    // The button that was pressed is gone with its screen.
    if (document.activeElement !== document.body) return;
    const main = document.querySelector('main');
    main?.setAttribute('tabindex', '-1');
    main?.focus({ preventScroll: true });
  }, [call]);
  return (
    <BreakoutContext value={breakouts}>
      <CallContext value={call}>
        {/* Another call is another screen: nothing of what was seen and said there is carried over. */}
        <Fragment key={state.at === 'breakout' ? state.breakoutId : ''}>{children}</Fragment>
      </CallContext>
    </BreakoutContext>
  );
}
