import type { Caller } from '../../shared/domain/caller';

/** Who asks, and from where. */
export interface Visitor {
  caller: Caller;
  /** Network address, for counting wrong guesses; `local` over the desktop's own port. */
  address: string;
  /** Origin that the request came to; absent over the desktop's own port. */
  origin?: string;
  /** The header `X-Room-Member-Token`, not yet checked: someone's place in a meeting. */
  memberToken?: string;
}
