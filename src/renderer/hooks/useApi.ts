import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import { createContext, useContext, useMemo } from 'react';
import type { Connection, ShellClient } from '../api/connection';

export type { ShellClient };

interface ConnectionState extends Connection {
  /** Changes when the desktop switches to another workspace: nothing asked of the one before is good any more. */
  workspace: string;
}

/** Set once by the app around everything. */
export const ConnectionContext = createContext<ConnectionState | undefined>(undefined);

/**
 * The api as options for React Query (`api.rooms.list.queryOptions(…)`) and as plain calls (`api.rooms.list.call(…)`).
 * `host` is the origin of another host whose link was opened in the desktop. A new object when the workspace changes.
 */
export function useApi(host?: string) {
  const { api, workspace } = useConnection();
  // The path keeps one host's and one workspace's answers apart from another's in the cache.
  return useMemo(
    () => createTanstackQueryUtils(api({ host }), { path: [host ?? `workspace ${workspace}`] }),
    [api, host, workspace],
  );
}
export type Api = ReturnType<typeof useApi>;

/** The api's plain client for a place of its own: another host, or a seat in a meeting. */
export function useClients(): Connection['api'] {
  return useConnection().api;
}

/** What only the desktop has; undefined in a browser. */
export function useShell(): ShellClient | undefined {
  return useConnection().shell;
}

function useConnection(): ConnectionState {
  const connection = useContext(ConnectionContext);
  if (!connection) throw new Error('There is no ConnectionContext around this component.');
  return connection;
}
