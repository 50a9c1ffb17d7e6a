import { useEffect, useState } from 'react';
import type { CaptureSource } from '../../../shared/contract/shell';
import type { ShellClient } from '../../hooks/useApi';

/** Pause between two looks. Each look costs the system a picture of every window. */
const REFRESH_MS = 1000;

/** Screens and windows with fresh pictures for as long as the picker is open. */
export function useSources(shell: ShellClient): { sources: readonly CaptureSource[] | undefined; failed: boolean } {
  const [sources, setSources] = useState<readonly CaptureSource[]>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const over = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      try {
        const found = await shell.capture.sources(undefined, { signal: over.signal });
        if (over.signal.aborted) return;
        setSources(found.sources);
        setFailed(false);
      } catch (error) {
        if (over.signal.aborted) return;
        console.warn('The list of screens and windows failed', error);
        setFailed(true);
      }
      timer = setTimeout(look, REFRESH_MS);
    };
    void look();
    return () => {
      over.abort();
      clearTimeout(timer);
    };
  }, [shell]);
  return { sources, failed };
}
