import type { PollView } from '../../../shared/contract/polls';

interface Known {
  /** Ids of those that were there when it was last looked. */
  known: ReadonlySet<string>;
  self: string | undefined;
  /** Since when one is told of what is asked, by the host's clock. What was asked before is shown, but no news. */
  since: number;
}

/** The polls that others have just asked. */
export function newPolls<Poll extends Pick<PollView, 'pollId' | 'createdDate' | 'createdBy' | 'closedDate'>>(
  polls: readonly Poll[],
  { known, self, since }: Known,
): Poll[] {
  return polls.filter(
    ({ pollId, createdDate, createdBy, closedDate }) =>
      createdDate > since && createdBy !== self && closedDate === undefined && !known.has(pollId),
  );
}

/** In how many milliseconds the polls are asked for, who asked for them last at `askedAt`. */
export function askIn(gatherMs: number, askedAt: number, now: number): number {
  // A clock that was set back must not hold anything up.
  return Math.min(gatherMs, Math.max(0, askedAt + gatherMs - now));
}
