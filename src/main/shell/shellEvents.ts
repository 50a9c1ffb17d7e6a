import { EventPublisher } from '@orpc/server';
import type { ShellEvent } from '../../shared/contract/shell';

/** Links that wait for a page; more than a person opens while the app starts. */
const WAITING_MAX = 8;

export interface ShellEvents {
  /** Whether somebody listens. Links and crash notices wait for the next listener, everything else is of the moment. */
  emit(event: ShellEvent): boolean;
  listen(signal: AbortSignal | undefined): AsyncGenerator<ShellEvent>;
}

export function createShellEvents(): ShellEvents {
  const publisher = new EventPublisher<{ event: ShellEvent }>();
  let waiting: ShellEvent[] = [];

  return {
    emit(event) {
      // Whoever still listens when a page has crashed is the page that is no more.
      const listening = publisher.size > 0 && event.type !== 'page-crashed';
      if (listening) publisher.publish('event', event);
      else if (event.type === 'open-link' || event.type === 'page-crashed') {
        waiting = [...waiting, event].slice(-WAITING_MAX);
      }
      return listening;
    },
    async *listen(signal) {
      const coming = publisher.subscribe('event', { signal });
      const missed = waiting;
      waiting = [];
      try {
        yield* missed;
        yield* coming;
      } finally {
        await coming.return(undefined);
      }
    },
  };
}
