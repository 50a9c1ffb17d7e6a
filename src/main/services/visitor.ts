/** Who asks, and from where. */
export interface Visitor {
  kind: 'owner' | 'guest';
  /** Network address, for counting wrong guesses; `local` over the desktop's own port. */
  address: string;
  /** Origin that the request came to; absent over the desktop's own port. */
  origin?: string;
}
