import { MEMBER_TOKEN_HEADER } from '../../shared/contract/port';
import type { Destination } from './connection';

/** The header that shows our place in a meeting. */
export function placeHeaders({ place }: Destination): Record<string, string> {
  return place ? { [MEMBER_TOKEN_HEADER]: `Bearer ${place.token()}` } : {};
}
