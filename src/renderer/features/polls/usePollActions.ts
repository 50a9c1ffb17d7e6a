import { useQueryClient } from '@tanstack/react-query';
import type { PollView } from '../../../shared/contract/polls';
import { usePlace } from '../../hooks/PlaceContext';
import { useFaultText } from '../../hooks/useFaultText';
import { useTranslation } from '../../hooks/useTranslation';
import { saveFile } from '../../ui/saveFile';
import { toast } from '../../ui/toast';
import { csvName, pollCsv } from './pollCsv';
import { pollsKey } from './usePolls';

export interface NewPoll {
  question: string;
  options: string[];
  isMultiple: boolean;
  isAnonymous: boolean;
}

/** What one does with polls. Each tells by itself what has failed, and gives whether it has worked. */
export interface PollActions {
  create(poll: NewPoll): Promise<boolean>;
  vote(pollId: string, choices: number[]): Promise<boolean>;
  close(pollId: string): Promise<boolean>;
  remove(pollId: string): Promise<boolean>;
  /** Saves the results as a table. */
  save(poll: PollView): void;
}

export function usePollActions(): PollActions {
  const { t } = useTranslation();
  const faultText = useFaultText();
  const queries = useQueryClient();
  const { api, roomId = '' } = usePlace() ?? {};

  async function attempt<T>(
    work: Promise<T> | undefined,
    keep: (polls: readonly PollView[], answer: T) => readonly PollView[],
  ) {
    try {
      const answer = await work;
      if (answer === undefined) return false;
      queries.setQueryData(pollsKey(roomId), (polls: readonly PollView[] = []) => keep(polls, answer));
      return true;
    } catch (error) {
      toast(faultText(error).sentence, { tone: 'danger' });
      return false;
    }
  }
  const replaced = (polls: readonly PollView[], changed: PollView) =>
    polls.map((poll) => (poll.pollId === changed.pollId ? changed : poll));

  return {
    create: (poll) =>
      attempt(api?.polls.create({ roomId, ...poll }), (polls, created) => [
        created,
        ...polls.filter(({ pollId }) => pollId !== created.pollId),
      ]),
    vote: (pollId, choices) => attempt(api?.polls.vote({ roomId, pollId, choices }), replaced),
    close: (pollId) => attempt(api?.polls.close({ roomId, pollId }), replaced),
    remove: (pollId) =>
      attempt(api?.polls.remove({ roomId, pollId }), (polls) => polls.filter((poll) => poll.pollId !== pollId)),
    save(poll) {
      const words = {
        option: t('polls.csv.option'),
        votes: t('polls.csv.votes'),
        share: t('polls.csv.share'),
        names: t('polls.csv.names'),
      };
      saveFile(csvName(poll.question), new Blob([pollCsv(poll, words)], { type: 'text/csv;charset=utf-8' }));
    },
  };
}
