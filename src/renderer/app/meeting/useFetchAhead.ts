import { useEffect } from 'react';
import { useShell } from '../../hooks/useApi';
import { fetchAhead } from './fetchAhead';

/** By then a call has begun, and everybody's picture is there. */
const SETTLED_MS = 10_000;

/** Keeps at hand, once a call is under way, what its menus and panels are made of. The desktop has it on its disk. */
export function useFetchAhead(): void {
  const isBrowser = useShell() === undefined;
  useEffect(() => {
    if (!isBrowser) return undefined;
    const timer = setTimeout(() => {
      fetchAhead(document).catch((error: unknown) => console.warn('Nothing was fetched ahead', error));
    }, SETTLED_MS);
    return () => clearTimeout(timer);
  }, [isBrowser]);
}
