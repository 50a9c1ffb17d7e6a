import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../hooks/useApi';

type Change = (parents: readonly string[]) => string[];

/** The sites that may embed rooms. Changes go one after the other, each to what the one before has left. */
export function useParents() {
  const api = useApi();
  const queryClient = useQueryClient();
  const query = useQuery(api.embedding.get.queryOptions());
  const queryKey = api.embedding.get.queryKey();
  const saving = useMutation({
    mutationFn: async (change: Change) => {
      // All of them are told: whoever adds one before the others are known would take those away.
      const { parents: before } = await queryClient.ensureQueryData(api.embedding.get.queryOptions());
      const parents = change(before);
      await api.embedding.update.call({ parents });
      return parents;
    },
    scope: { id: 'embedding' },
    onSuccess: (parents) => queryClient.setQueryData(queryKey, { parents }),
  });
  return { query, parents: query.data?.parents ?? [], saving };
}
