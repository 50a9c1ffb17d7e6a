import { useQuery } from '@tanstack/react-query';
import { useApi, useShell } from './useApi';

export interface Session {
  /** Undefined until it is known. */
  caller: 'owner' | 'guest' | undefined;
  error: unknown;
  retry: () => void;
}

/** Whether the person is this host's owner. In the desktop they are: the port is theirs. */
export function useSession(): Session {
  const api = useApi();
  const shell = useShell();
  const query = useQuery(api.session.current.queryOptions({ enabled: !shell, staleTime: Number.POSITIVE_INFINITY }));
  return {
    caller: shell ? 'owner' : query.data?.caller,
    error: query.error ?? undefined,
    retry: () => void query.refetch(),
  };
}
