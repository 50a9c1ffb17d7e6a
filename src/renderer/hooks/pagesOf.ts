import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';

/** A list that comes page by page, as a screen needs it. */
export interface Pages<T> {
  items: readonly T[];
  /** Nothing is known yet. */
  loading: boolean;
  /** Set where nothing can be shown. */
  error: unknown;
  retry: () => void;
  /** Absent on the last page. */
  more: (() => void) | undefined;
  loadingMore: boolean;
}

/** The items of all pages that were asked for. */
export function pagesOf<Page, T>(
  query: UseInfiniteQueryResult<InfiniteData<Page>>,
  itemsOf: (page: Page) => readonly T[],
): Pages<T> {
  return {
    items: query.data?.pages.flatMap(itemsOf) ?? [],
    loading: query.isPending,
    error: query.data ? undefined : (query.error ?? undefined),
    retry: () => void query.refetch(),
    more: query.hasNextPage ? () => void query.fetchNextPage() : undefined,
    loadingMore: query.isFetchingNextPage,
  };
}
