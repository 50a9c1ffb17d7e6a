import { Fault } from '../../shared/domain/fault';
import type { ApiTarget } from './apiTarget';

/** More other hosts than a person visits in a day; the least recently opened is forgotten. */
const KEPT = 16;

/** Finds the target for another host by what a call names; throws LINK_MALFORMED where that is no host's origin. */
export function createGuestTargets(create: (origin: string) => ApiTarget): (host: string) => ApiTarget {
  const targets = new Map<string, ApiTarget>();
  return (host) => {
    const origin = originOf(host);
    const target = targets.get(origin) ?? create(origin);
    targets.set(origin, target);
    const [oldest] = targets.keys();
    if (targets.size > KEPT && oldest !== undefined) targets.delete(oldest);
    return target;
  };
}

function originOf(host: string): string {
  try {
    const { protocol, origin, username, password } = new URL(host);
    if ((protocol === 'https:' || protocol === 'http:') && !username && !password) return origin;
  } catch {
    // Falls through to the same answer.
  }
  throw new Fault('LINK_MALFORMED');
}
