import { useCall } from '../../hooks/CallContext';
import { useReadable } from '../../hooks/useReadable';

/** Whether we may show everyone our view: moderators may, as LiveKit tells of them. */
export function useMayLead(): boolean {
  const call = useCall();
  const self = useReadable(call.identities)[0];
  return useReadable(self === undefined ? undefined : call.participant(self).role) === 'moderator';
}
