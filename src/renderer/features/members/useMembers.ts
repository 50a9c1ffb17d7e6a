import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../hooks/useApi';

const PAGE_SIZE = 50;

/** The members of a room whose name contains `search`, by name. */
export function useMembers(roomId: string, search: string) {
  const api = useApi();
  const queryClient = useQueryClient();
  const query = useInfiniteQuery(
    api.members.list.infiniteOptions({
      input: (nextPageToken: string | undefined) => ({
        roomId,
        sortField: 'name' as const,
        sortOrder: 'asc' as const,
        maxItems: PAGE_SIZE,
        nextPageToken,
        ...(search ? { name: search } : {}),
      }),
      initialPageParam: undefined,
      getNextPageParam: ({ pagination }) => pagination.nextPageToken,
      placeholderData: keepPreviousData,
    }),
  );
  return {
    members: query.data?.pages.flatMap((page) => page.members) ?? [],
    loading: query.isPending,
    error: query.data ? undefined : (query.error ?? undefined),
    retry: () => void query.refetch(),
    more: query.hasNextPage ? () => void query.fetchNextPage() : undefined,
    refresh: () => void queryClient.invalidateQueries({ queryKey: api.members.list.key() }),
  };
}
