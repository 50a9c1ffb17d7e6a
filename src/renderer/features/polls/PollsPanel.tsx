import { ChartNoAxesColumn, Plus } from 'lucide-react';
import { useState } from 'react';
import { useCall } from '../../hooks/CallContext';
import { usePlace } from '../../hooks/PlaceContext';
import { useFaultText } from '../../hooks/useFaultText';
import { useReadable } from '../../hooks/useReadable';
import { useTranslation } from '../../hooks/useTranslation';
import { usePollDraft } from '../../store/pollDraft';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { PollCard } from './PollCard';
import { PollForm } from './PollForm';
import styles from './PollsPanel.module.css';
import { usePollActions } from './usePollActions';
import { usePolls } from './usePolls';

/** The polls of the meeting: everyone votes, moderators ask, close and delete. */
export default function PollsPanel() {
  const { t } = useTranslation();
  const faultText = useFaultText();
  const isModerator = usePlace()?.role === 'moderator';
  const self = useReadable(useCall().identities)[0];
  const { polls, error, isLoading } = usePolls();
  const actions = usePollActions();
  // Whoever has begun a poll goes on with it.
  const [isAsking, setAsking] = useState(() => usePollDraft.getState().question !== '');

  if (isModerator && isAsking) return <PollForm create={actions.create} onDone={() => setAsking(false)} />;
  const isEmpty = polls.length === 0 && !isLoading;
  const ask = isModerator && (
    <Button variant={isEmpty ? 'primary' : 'secondary'} icon={<Plus />} wide={!isEmpty} onClick={() => setAsking(true)}>
      {t('polls.new')}
    </Button>
  );
  return (
    <div className={styles.polls}>
      {isEmpty && (
        <EmptyState
          icon={<ChartNoAxesColumn />}
          title={error ? faultText(error).sentence : t('polls.none')}
          actions={ask || undefined}
        >
          {!error && t(isModerator ? 'polls.noneModerator' : 'polls.noneSpeaker')}
        </EmptyState>
      )}
      {!isEmpty && (
        <>
          <ul className={styles.list} aria-label={t('polls.title')}>
            {polls.map((poll) => (
              <li key={poll.pollId}>
                <PollCard poll={poll} isModerator={isModerator} isOwn={poll.createdBy === self} actions={actions} />
              </li>
            ))}
          </ul>
          {ask && <div className={styles.ask}>{ask}</div>}
        </>
      )}
    </div>
  );
}
