import type { BreakoutMode } from '../../../shared/domain/breakout';

/** What the host says of us while the meeting is divided. */
export interface OwnSession {
  mode: BreakoutMode;
  /** Where we belong. */
  own?: string;
}

export type BreakoutWish =
  | { kind: 'stay' }
  | { kind: 'go'; breakoutId: string }
  | { kind: 'back' }
  /** We may go where we like, and are nowhere yet. */
  | { kind: 'choose' };

/**
 * Where the host wants us to be, seen from where we are. `asked` is where we belonged when we last went somewhere by
 * ourselves: until the host has heard of that, what it says is old.
 */
export function breakoutWish(
  session: OwnSession | undefined,
  at: string | undefined,
  asked: { own: string | undefined } | undefined,
): BreakoutWish {
  if (!session) return at === undefined ? { kind: 'stay' } : { kind: 'back' };
  const { own, mode } = session;
  if (own === at) return own === undefined && mode === 'choice' ? { kind: 'choose' } : { kind: 'stay' };
  if (asked && asked.own === own) return { kind: 'stay' };
  return own === undefined ? { kind: 'back' } : { kind: 'go', breakoutId: own };
}
