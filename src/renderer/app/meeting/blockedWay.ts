import type { Reachability } from '../../../shared/contract/system';

/** Which part of the way to a meeting did not work, as the page found out. */
export type Blocked = 'signalling' | 'media';

/** Which sentence says what is wrong, and what stands in it. */
export interface BlockedWay {
  key: 'host' | 'server' | 'signalling' | 'media' | 'mediaPorts';
  values: { url?: string; udp?: number; tcp?: number };
}

/** Puts together what the page found and what the host sees: whose fault it is, as exactly as can be known. */
export function blockedWay(blocked: Blocked, seen: Reachability | undefined, isHostAway: boolean): BlockedWay {
  if (isHostAway) return { key: 'host', values: {} };
  if (blocked === 'media') {
    const { udp, tcp } = seen?.media ?? {};
    return udp === undefined || tcp === undefined
      ? { key: 'media', values: {} }
      : { key: 'mediaPorts', values: { udp, tcp } };
  }
  if (seen && !seen.signalling.answers) return { key: 'server', values: {} };
  return { key: 'signalling', values: { url: seen?.signalling.url ?? '' } };
}
