import { useCallback } from 'react';
import { useCall } from '../../hooks/CallContext';
import { usePlace } from '../../hooks/PlaceContext';
import { useFaultText } from '../../hooks/useFaultText';
import { useReadable } from '../../hooks/useReadable';
import { useSelf } from '../../hooks/useSelf';
import { toast } from '../../ui/toast';

export interface OwnHand {
  /** False where neither a host nor LiveKit lets us raise one. */
  mayRaise: boolean;
  isRaised: boolean;
  /** False where it could not be done, which was told. */
  set(isRaised: boolean): Promise<boolean>;
}

/** Our own hand. What fails is told. */
export function useOwnHand(): OwnHand {
  const call = useCall();
  const place = usePlace();
  const faultText = useFaultText();
  const self = useSelf();
  const can = useReadable(call.can);
  const raised = useReadable(call.hands.raised);
  const roomId = place?.roomId;
  const api = place?.api;
  const set = useCallback(
    async (isRaised: boolean) => {
      if (self === undefined) return false;
      try {
        if (api && roomId !== undefined) await api.participants.setHand({ roomId, identity: self, isRaised });
        else await call.hands.setOwn(isRaised);
        return true;
      } catch (error) {
        toast(faultText(error).sentence, { tone: 'danger' });
        return false;
      }
    },
    [api, roomId, self, call, faultText],
  );
  return {
    mayRaise: self !== undefined && (place !== undefined || can.attributes),
    isRaised: raised.some(({ identity }) => identity === self),
    set,
  };
}
