import { createHmac } from 'node:crypto';
import type { PollView } from '../../../shared/contract/polls';
import { Fault } from '../../../shared/domain/fault';
import { isVote, POLLS_MAX, type Poll } from '../../../shared/domain/poll';
import type { Actor, Authority } from '../meetings/createAuthority';
import type { MeetingDeps } from '../meetings/MeetingDeps';
import { runningMeeting } from '../meetings/runningMeeting';
import { randomId } from '../randomId';
import type { Visitor } from '../visitor';
import { createCallRate } from './createCallRate';
import type { StoredVote } from './PollStore';
import { viewPoll } from './viewPoll';

const SECRET_SETTING = 'pollSecret';
const SECRET_BYTES = 32;
const POLL_ID_LENGTH = 15;
/** Votes of one place in a minute: each is told to everyone. */
const VOTES_PER_MINUTE = 60;

export type NewPoll = Pick<Poll, 'question' | 'options' | 'isMultiple' | 'isAnonymous'>;

/** Questions put to everyone in a running meeting. */
export interface Polls {
  list(roomId: string, visitor: Visitor): Promise<PollView[]>;
  create(roomId: string, poll: NewPoll, visitor: Visitor): Promise<PollView>;
  vote(roomId: string, pollId: string, choices: number[], visitor: Visitor): Promise<PollView>;
  close(roomId: string, pollId: string, visitor: Visitor): Promise<PollView>;
  remove(roomId: string, pollId: string, visitor: Visitor): Promise<void>;
}

type Deps = Pick<MeetingDeps, 'polls' | 'places' | 'ledger' | 'settings' | 'now' | 'random'> & {
  authority: Authority;
  changed(roomId: string): void;
};

export function createPolls({ polls, places, ledger, settings, now, random, authority, changed }: Deps): Polls {
  const countVote = createCallRate(now, VOTES_PER_MINUTE);
  let secret: Promise<unknown> | undefined;

  /** Made by whichever host needs it first. */
  async function key(): Promise<Buffer> {
    secret ??= settings.setOnce(SECRET_SETTING, Buffer.from(random(SECRET_BYTES)).toString('base64url'));
    try {
      return Buffer.from(String(await secret), 'base64url');
    } catch (error) {
      secret = undefined;
      throw error;
    }
  }

  /** What stands for someone in the votes of a poll. */
  async function voterIn({ pollId, isAnonymous }: Poll, identity: string): Promise<string> {
    if (!isAnonymous) return identity;
    return createHmac('sha256', await key())
      .update(`${pollId}/${identity}`)
      .digest('base64url');
  }

  async function viewsOf(meetingPolls: readonly Poll[], { identity }: Pick<Actor, 'identity'>): Promise<PollView[]> {
    const votes = await polls.votes(meetingPolls.map(({ pollId }) => pollId));
    return Promise.all(
      meetingPolls.map(async (poll) => {
        const voter = identity === undefined ? undefined : await voterIn(poll, identity);
        return viewPoll(poll, votes.get(poll.pollId) ?? [], voter);
      }),
    );
  }

  async function find(roomId: string, pollId: string): Promise<Poll> {
    const { meetingId } = await runningMeeting(ledger, roomId);
    const poll = await polls.find(meetingId, pollId);
    if (!poll) throw new Fault('POLL_NOT_FOUND');
    return poll;
  }

  /** The poll as it is now. */
  async function viewNow({ meetingId, pollId }: Poll, viewer: Pick<Actor, 'identity'>): Promise<PollView> {
    const poll = await polls.find(meetingId, pollId);
    const [view] = poll ? await viewsOf([poll], viewer) : [];
    if (!view) throw new Fault('POLL_NOT_FOUND');
    return view;
  }

  return {
    async list(roomId, visitor) {
      const { actor } = await authority.actor(roomId, visitor);
      const { meetingId } = await runningMeeting(ledger, roomId);
      return viewsOf(await polls.list(meetingId), actor);
    },

    async create(roomId, { question, options, isMultiple, isAnonymous }, visitor) {
      const { actor } = await authority.need(roomId, visitor, 'moderate');
      if (new Set(options).size < options.length) throw refused('options', 'Each option once.');
      const { meetingId } = await runningMeeting(ledger, roomId);
      // Whoever asks from outside has no name here: labels of keys and accounts are not for guests.
      const place = actor.identity === undefined ? undefined : await places.find(roomId, actor.identity);
      const poll: Poll = {
        pollId: `poll-${randomId(random, POLL_ID_LENGTH)}`,
        ...{ roomId, meetingId, question, options, isMultiple, isAnonymous },
        createdBy: place?.identity ?? '',
        createdByName: place?.name ?? '',
        createdDate: now(),
      };
      if (!(await polls.insert(poll, POLLS_MAX))) {
        await runningMeeting(ledger, roomId);
        throw new Fault('TOO_MANY_POLLS', { limit: POLLS_MAX });
      }
      changed(roomId);
      return viewPoll(poll, [], undefined);
    },

    async vote(roomId, pollId, choices, visitor) {
      const { place } = await authority.held(roomId, visitor);
      const { identity, name } = place;
      countVote(`${roomId}/${identity}`);
      const poll = await find(roomId, pollId);
      if (!isVote(poll, choices)) throw refused('choices', 'This cannot be chosen.');
      const voter = await voterIn(poll, identity);
      const sorted = choices.toSorted((a, b) => a - b);
      // Neither name nor time: from a list of who did something when, nobody could be found.
      const vote: StoredVote = poll.isAnonymous
        ? { voter, choices: sorted, date: poll.createdDate }
        : { voter, name, choices: sorted, date: now() };
      if (poll.closedDate !== undefined || !(await polls.vote(pollId, vote, now()))) throw new Fault('POLL_CLOSED');
      changed(roomId);
      return viewNow(poll, { identity });
    },

    async close(roomId, pollId, visitor) {
      const { actor } = await authority.need(roomId, visitor, 'moderate');
      const poll = await find(roomId, pollId);
      if (await polls.close(pollId, now())) changed(roomId);
      return viewNow(poll, actor);
    },

    async remove(roomId, pollId, visitor) {
      await authority.need(roomId, visitor, 'moderate');
      await find(roomId, pollId);
      if (!(await polls.remove(pollId))) throw new Fault('POLL_NOT_FOUND');
      changed(roomId);
    },
  };
}

function refused(field: string, message: string): Fault {
  return new Fault('INVALID_INPUT', { details: [{ field, message }] });
}
