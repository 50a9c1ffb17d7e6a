import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import { createContext, useContext, useMemo } from 'react';
import type { Connection, ShellClient } from '../api/connection';

/** Set once by the app around everything. */
export const ConnectionContext = createContext<Connection | undefined>(undefined);

/**
 * The api as options for React Query (`api.rooms.list.queryOptions(…)`) and as plain calls (`api.rooms.list.call(…)`).
 * `host` is the origin of another host whose link was opened in the desktop.
 */
export function useApi(host?: string) {
  const connection = useConnection();
  // The path keeps one host's answers apart from another's in the cache.
  return useMemo(
    () => createTanstackQueryUtils(connection.api(host), { path: [host ?? 'workspace'] }),
    [connection, host],
  );
}
export type Api = ReturnType<typeof useApi>;

/** What only the desktop has; undefined in a browser. */
export function useShell(): ShellClient | undefined {
  return useConnection().shell;
}

function useConnection(): Connection {
  const connection = useContext(ConnectionContext);
  if (!connection) throw new Error('There is no ConnectionContext around this component.');
  return connection;
}
