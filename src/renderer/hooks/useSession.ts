import { useQuery } from '@tanstack/react-query';
import type { Who } from '../../shared/contract/session';
import { useApi, useShell } from './useApi';

export interface Session {
  /** Undefined until it is known. */
  caller: Who['caller'] | undefined;
  /** Who it is; for users with name and role. */
  who: Who | undefined;
  /** Everything on this host is theirs to decide. */
  isAdmin: boolean;
  mayCreateRooms: boolean;
  error: unknown;
  retry: () => void;
}

/** The desktop's own port says who is there. */
const OWNER: Who = { caller: 'admin', isAdmin: true, mayCreateRooms: true };

/** Who the person is on this host, and what they may do there as a whole. Not asked for where nothing `depends` on it. */
export function useSession({ depends = true } = {}): Session {
  const api = useApi();
  const shell = useShell();
  const query = useQuery(
    api.session.current.queryOptions({ enabled: !shell && depends, staleTime: Number.POSITIVE_INFINITY }),
  );
  const who = shell ? OWNER : query.data;
  return {
    caller: who?.caller,
    who,
    isAdmin: who?.isAdmin ?? false,
    mayCreateRooms: who?.mayCreateRooms ?? false,
    error: query.error ?? undefined,
    retry: () => void query.refetch(),
  };
}
