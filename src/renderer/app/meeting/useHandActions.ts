import { useEffect, useEffectEvent, useRef } from 'react';
import { useOwnHand } from '../../features/hands/useOwnHand';
import { useSpokenHand } from '../../features/hands/useSpokenHand';
import { useCall } from '../../hooks/CallContext';
import { usePlace } from '../../hooks/PlaceContext';
import { useActions } from '../../hooks/useActions';
import { useFaultText } from '../../hooks/useFaultText';
import { useTranslation } from '../../hooks/useTranslation';
import { toast } from '../../ui/toast';

/** Offers what one does with hands, tells when a moderator has lowered ours, and raises it again after an outage. */
export function useHandActions(): void {
  const { t } = useTranslation();
  const faultText = useFaultText();
  const { hands } = useCall();
  const place = usePlace();
  const { mayRaise, isRaised, set } = useOwnHand();
  const wasRaised = useRef(isRaised);
  /** What was asked for last and is not seen yet: a key pressed twice is two wishes, not one twice. */
  const asked = useRef<boolean>(undefined);

  const toggle = async (isUp: boolean) => {
    asked.current = isUp;
    if (!(await set(isUp))) asked.current = undefined;
  };
  const onLowered = useEffectEvent(() => {
    if (hands.isOwnLost()) void toggle(true);
    else toast(t('hands.lowered'));
  });
  useEffect(() => {
    if (wasRaised.current && !isRaised && asked.current !== false) onLowered();
    wasRaised.current = isRaised;
    if (asked.current === isRaised) asked.current = undefined;
  }, [isRaised]);
  useSpokenHand(isRaised, () =>
    toast(t('hands.spoke'), { action: { label: t('hands.lowerNow'), run: () => void toggle(false) } }),
  );

  useActions([
    {
      id: 'hand.toggle',
      labelKey: 'actions.handToggle',
      labelNow: () => (isRaised ? 'hands.lower' : 'hands.raise'),
      group: 'people',
      shortcut: 'H',
      canRun: () => mayRaise,
      isOn: () => isRaised,
      run: () => void toggle(!(asked.current ?? isRaised)),
    },
    {
      id: 'hands.lower',
      labelKey: 'actions.handsLower',
      group: 'people',
      canRun: () => place?.role === 'moderator' && hands.raised.get().length > 0,
      follows: [hands.raised],
      run: () => {
        if (!place) return;
        asked.current = false;
        place.api.participants.lowerHands({ roomId: place.roomId }).catch((error: unknown) => {
          asked.current = undefined;
          toast(faultText(error).sentence, { tone: 'danger' });
        });
      },
    },
  ]);
}
