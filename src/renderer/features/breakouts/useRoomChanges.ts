import { useCallback } from 'react';
import { type Place, usePlace } from '../../hooks/PlaceContext';
import { useFaultText } from '../../hooks/useFaultText';
import { toast } from '../../ui/toast';

/** What moderators do with the rooms; only where there is a place. What fails is told, and gives false. */
export function useRoomChanges(): { place: Place; attempt(work: Promise<unknown>): Promise<boolean> } {
  const place = usePlace();
  const faultText = useFaultText();
  const attempt = useCallback(
    (work: Promise<unknown>) =>
      work.then(
        () => true,
        (error: unknown) => {
          toast(faultText(error).sentence, { tone: 'danger' });
          return false;
        },
      ),
    [faultText],
  );
  if (!place) throw new Error('Breakout rooms need a place in a meeting');
  return { place, attempt };
}
