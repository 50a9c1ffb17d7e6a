import { create } from 'zustand';

interface LeavingState {
  /** Asks whether the page may be left for another; undefined while nothing would be lost. */
  ask: ((to: string) => void) | undefined;
  setAsk(ask: LeavingState['ask']): void;
}

/** What stands between a page with unsaved changes and every way that leads away from it. */
export const useLeaving = create<LeavingState>((set) => ({
  ask: undefined,
  setAsk: (ask) => set({ ask }),
}));

/** Goes there, by a link or a key, unless somebody has to be asked first. What takes the page's place was decided. */
export function leaveFor<Options extends { replace?: boolean }>(
  navigate: (to: string, options?: Options) => void,
  to: string,
  options?: Options,
): void {
  const { ask } = useLeaving.getState();
  const [path] = to.split(/[?#]/u);
  if (!ask || options?.replace || path === '' || path === window.location.pathname) navigate(to, options);
  else ask(to);
}
