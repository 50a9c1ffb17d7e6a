import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { RoomView } from '../../../shared/contract/roomSchema';
import { useApi } from '../../hooks/useApi';
import { useWatch } from '../../hooks/useWatch';
import type { RoomFilter } from './RoomFilter';

/** About two screens full. */
const PAGE_SIZE = 30;

export interface RoomList {
  rooms: readonly RoomView[];
  /** There are no rooms at all, whatever one searches for. */
  isEmpty: boolean;
  /** Nothing is known yet. */
  loading: boolean;
  /** Set where nothing can be shown. */
  error: unknown;
  retry: () => void;
  /** What is shown may be out of date. */
  lost: boolean;
  more: (() => void) | undefined;
  loadingMore: boolean;
  /** What is shown belongs to the search before. */
  searching: boolean;
}

const ASKED = {
  all: {},
  running: { status: 'active_meeting' },
  closed: { status: 'closed' },
  archived: { archived: true },
} as const;

/** The rooms of a kind whose name contains `search`, newest first, kept up to date by the host. */
export function useRoomList(search: string, filter: RoomFilter): RoomList {
  const api = useApi();
  const queryClient = useQueryClient();
  const query = useInfiniteQuery(
    api.rooms.list.infiniteOptions({
      input: (nextPageToken: string | undefined) => ({
        ...ASKED[filter],
        ...(search ? { roomName: search, roomNameMatchMode: 'partial' as const, roomNameCaseInsensitive: true } : {}),
        maxItems: PAGE_SIZE,
        nextPageToken,
      }),
      initialPageParam: undefined,
      getNextPageParam: ({ pagination }) => pagination.nextPageToken,
      placeholderData: keepPreviousData,
    }),
  );
  const watch = useWatch({
    open: useCallback((signal: AbortSignal) => api.rooms.watch.call(undefined, { signal }), [api]),
    // A refetch that is under way may have been answered before this change: it is asked again.
    onValue: () => void queryClient.invalidateQueries({ queryKey: api.rooms.list.key() }),
  });
  const rooms = query.data?.pages.flatMap((page) => page.rooms) ?? [];
  const isWhole = query.data !== undefined && !query.isPlaceholderData && search === '' && filter === 'all';
  return {
    rooms,
    isEmpty: isWhole && rooms.length === 0,
    loading: query.isPending,
    error: query.data ? undefined : (query.error ?? undefined),
    retry: () => void query.refetch(),
    lost: watch.lost || (query.data !== undefined && query.isError),
    more: query.hasNextPage ? () => void query.fetchNextPage() : undefined,
    loadingMore: query.isFetchingNextPage,
    searching: query.isPlaceholderData,
  };
}
