import { type ComponentType, createContext, lazy, useContext, useState } from 'react';

/** A component whose code is fetched when it is first drawn, inside a `Pending`, or before. */
export type Fetched<P> = ComponentType<P> & {
  /** Fetches it ahead. Never rejects: where it cannot be had, drawing it says so. */
  prepare(): Promise<void>;
};

let count = 0;
const listeners = new Set<() => void>();

/** How many have come so far. */
export const fetchedSoFar = {
  get: (): number => count,
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

/** What could not be had, to be asked for anew. */
const failed = new Set<() => void>();

/**
 * Has what could not be fetched fetched again when it is next drawn. To be called where the failure is shown: what still
 * waits to be drawn would ask without end.
 */
export function forgetFailures(): void {
  for (const forget of failed) forget();
  failed.clear();
}

interface Part<P> {
  known: ComponentType<P> | undefined;
  Later: ComponentType<P>;
  renew: () => void;
}

/** What the `Pending` around it waits for: each has its part asked for anew by whoever needs it next. */
export const Awaited = createContext<Set<() => void> | undefined>(undefined);

/** Like React's `lazy`, but drawn at once where it has been fetched before. */
export function fetched<P extends object>(fetchModule: () => Promise<{ default: ComponentType<P> }>): Fetched<P> {
  const load = async () => {
    const module = await fetchModule().catch((error: unknown) => {
      failed.add(part.renew);
      throw error;
    });
    if (!part.known) {
      part.known = module.default;
      count += 1;
      for (const listener of [...listeners]) listener();
    }
    return module;
  };
  const later = () => lazy(load) as ComponentType<P>;
  const part: Part<P> = {
    known: undefined,
    Later: later(),
    renew: () => {
      part.Later = later();
    },
  };
  const prepare = async () => {
    await load().catch(() => undefined);
  };
  return Object.assign((props: P) => <Drawn part={part} props={props} />, { prepare });
}

function Drawn<P extends object>({ part, props }: { part: Part<P>; props: P }) {
  const awaited = useContext(Awaited);
  if (!part.known) awaited?.add(part.renew);
  // The same for as long as it is drawn: another would begin anew.
  const [Shown] = useState(() => part.known ?? part.Later);
  return <Shown {...props} />;
}
