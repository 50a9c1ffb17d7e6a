import { ORPCError } from '@orpc/client';
import { QueryClient } from '@tanstack/react-query';

/** A lost answer is worth two more tries; a refusal is an answer. */
const RETRIES = 2;
const RETRY_MS = 700;
/** Watches tell of changes, so what we hold is good until they do. */
const FRESH_MS = 30_000;

/** Cache of what the api answered. Never pauses by `navigator.onLine`: a host on this computer needs no network. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: FRESH_MS,
        refetchOnWindowFocus: false,
        retry: (failures, error) => failures < RETRIES && isPassing(error),
        retryDelay: (failures) => RETRY_MS * 2 ** failures,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}

/** Whether the same question may well be answered in a moment. */
function isPassing(error: unknown): boolean {
  return error instanceof TypeError || (error instanceof ORPCError && error.code === 'STORAGE_LOCKED');
}
