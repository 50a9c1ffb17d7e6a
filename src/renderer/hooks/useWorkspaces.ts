import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Workspace } from '../../shared/contract/workspace';
import { useShell } from './useApi';

const LIST_KEY = ['shell', 'workspaces'];

export interface Workspaces {
  list: readonly Workspace[];
  /** Undefined until it is known. */
  current: Workspace | undefined;
  error: unknown;
  retry: () => void;
  /** Goes to another workspace; rejects as `workspaces.select` does. */
  select: (id: string) => Promise<Workspace>;
  /** The id that is being gone to. */
  selecting: string | undefined;
  /** Reads the list anew after it was changed. */
  refresh: () => Promise<void>;
}

/** The desktop's workspaces; undefined in a browser, which has none. */
export function useWorkspaces(): Workspaces | undefined {
  const shell = useShell();
  const queryClient = useQueryClient();
  const query = useQuery({
    queryKey: LIST_KEY,
    queryFn: async () => (shell ? shell.workspaces.list() : null),
    enabled: shell !== undefined,
  });
  const refresh = () => queryClient.invalidateQueries({ queryKey: LIST_KEY });
  const { mutateAsync, isPending, variables } = useMutation({
    mutationFn: async (id: string) => {
      if (!shell) throw new Error('A browser has no workspaces.');
      return shell.workspaces.select({ id });
    },
    onSettled: refresh,
  });
  if (!shell) return undefined;
  const list = query.data?.workspaces ?? [];
  return {
    list,
    current: list.find(({ id }) => id === query.data?.current),
    error: query.error ?? undefined,
    retry: () => void query.refetch(),
    select: mutateAsync,
    selecting: isPending ? variables : undefined,
    refresh,
  };
}
