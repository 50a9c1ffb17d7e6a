import { useCallback, useState } from 'react';
import type { MeetingServerStatus } from '../../shared/contract/system';
import { useApi } from './useApi';
import { useWatch } from './useWatch';

/** How the meeting server of this workspace does, followed; undefined while that is not known. */
export function useMeetingServer(): MeetingServerStatus | undefined {
  const api = useApi();
  const [status, setStatus] = useState<MeetingServerStatus>();
  const open = useCallback((signal: AbortSignal) => api.system.watchMeetingServer.call(undefined, { signal }), [api]);
  const { lost } = useWatch({ open, onValue: setStatus });
  return lost ? undefined : status;
}
