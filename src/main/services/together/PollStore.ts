import type { Poll } from '../../../shared/domain/poll';

/** Someone's vote. */
export interface StoredVote {
  /** An identity; in anonymous polls what stands for it. */
  voter: string;
  /** Absent in anonymous polls. */
  name?: string;
  choices: number[];
  date: number;
}

/** The polls of running meetings. Each write moves the poll's revision. */
export interface PollStore {
  /** False where the meeting has `limit` polls, or is over. */
  insert(poll: Poll, limit: number): Promise<boolean>;
  /** Of a meeting, the newest first. */
  list(meetingId: string): Promise<Poll[]>;
  find(meetingId: string, pollId: string): Promise<Poll | undefined>;
  /** By poll, the first first. */
  votes(pollIds: readonly string[]): Promise<Map<string, StoredVote[]>>;
  /** Replaces the voter's vote; no choices take it back. False where the poll is closed or gone. */
  vote(pollId: string, vote: StoredVote, date: number): Promise<boolean>;
  /** False where it was closed, or is gone. */
  close(pollId: string, date: number): Promise<boolean>;
  /** False where it is gone. */
  remove(pollId: string): Promise<boolean>;
  /** Another one after each change of a poll of this meeting. 0 where there is none. */
  revision(meetingId: string): Promise<number>;
}
