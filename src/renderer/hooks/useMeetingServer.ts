import { useCallback, useState } from 'react';
import type { MeetingServerStatus } from '../../shared/contract/system';
import { useApi } from './useApi';
import { useWatch } from './useWatch';

/** How the meeting server of this workspace does, followed; undefined until it is known. */
export function useMeetingServer(): MeetingServerStatus | undefined {
  const api = useApi();
  const [status, setStatus] = useState<MeetingServerStatus>();
  const open = useCallback((signal: AbortSignal) => api.system.watchMeetingServer.call(undefined, { signal }), [api]);
  useWatch({ open, onValue: setStatus });
  return status;
}
