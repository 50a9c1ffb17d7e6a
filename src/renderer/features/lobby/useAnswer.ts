import { useState } from 'react';
import { usePlace } from '../../hooks/PlaceContext';
import { useFaultText } from '../../hooks/useFaultText';
import { toast } from '../../ui/toast';

export interface Answer {
  /** Ids that are being answered. */
  pending: ReadonlySet<string>;
  /** Lets people in, or not. */
  answer(knockIds: readonly string[], action: 'admit' | 'deny'): void;
}

/** Answers those who wait. Who was answered by another moderator meanwhile is answered. */
export function useAnswer(): Answer {
  const place = usePlace();
  const faultText = useFaultText();
  const [pending, setPending] = useState<ReadonlySet<string>>(new Set());
  return {
    pending,
    answer(knockIds, action) {
      if (!place) return;
      setPending((ids) => new Set([...ids, ...knockIds]));
      place.api.lobby
        .answer({ roomId: place.roomId, knockIds: [...knockIds], action })
        .catch((error: unknown) => {
          const { code, sentence } = faultText(error);
          if (code !== 'KNOCK_NOT_FOUND') toast(sentence, { tone: 'danger' });
        })
        .finally(() => setPending((ids) => new Set([...ids].filter((id) => !knockIds.includes(id)))));
    },
  };
}
