import { useQuery } from '@tanstack/react-query';
import type { PollView } from '../../../shared/contract/polls';
import { usePlace } from '../../hooks/PlaceContext';

const NONE: readonly PollView[] = [];

/** Where the polls of a room's meeting are kept on the page. */
export const pollsKey = (roomId: string) => ['polls', roomId] as const;

/** The polls of the meeting, the newest first. `PollNews` keeps them current. */
export function usePolls(): { polls: readonly PollView[]; error: unknown; isLoading: boolean } {
  const place = usePlace();
  const { api, roomId = '', pollsRevision = 0 } = place ?? {};
  const query = useQuery({
    queryKey: pollsKey(roomId),
    queryFn: async ({ signal }) => (await api?.polls.list({ roomId }, { signal }))?.polls ?? NONE,
    // Where no poll ever was, none need be asked for.
    enabled: api !== undefined && pollsRevision > 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (pollsRevision === 0) return { polls: NONE, error: undefined, isLoading: false };
  return { polls: query.data ?? NONE, error: query.data ? undefined : query.error, isLoading: query.isPending };
}
