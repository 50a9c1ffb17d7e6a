import type { PollView } from '../../../shared/contract/polls';
import type { Poll } from '../../../shared/domain/poll';
import type { StoredVote } from './PollStore';

/** A poll with its results. `voter`: what stands for the viewer in its votes. Names are left out of anonymous ones. */
export function viewPoll(poll: Poll, votes: readonly StoredVote[], voter: string | undefined): PollView {
  const { roomId: _, meetingId: __, options, ...rest } = poll;
  return {
    ...rest,
    options: options.map((text, place) => {
      const chosen = votes.filter(({ choices }) => choices.includes(place));
      if (poll.isAnonymous) return { text, votes: chosen.length };
      const voters = chosen.map(({ voter: identity, name = '' }) => ({ identity, name }));
      return { text, votes: chosen.length, voters };
    }),
    voters: votes.length,
    own: votes.find((vote) => vote.voter === voter)?.choices ?? [],
  };
}
