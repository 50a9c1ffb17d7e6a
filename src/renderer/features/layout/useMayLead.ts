import { useCall } from '../../hooks/CallContext';
import { useReadable } from '../../hooks/useReadable';
import { useSelf } from '../../hooks/useSelf';

/** Whether we may show everyone our view: moderators may, as LiveKit tells of them. */
export function useMayLead(): boolean {
  const call = useCall();
  const self = useSelf();
  return useReadable(self === undefined ? undefined : call.participant(self).role) === 'moderator';
}
