import { Ellipsis } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import type { PollView } from '../../../shared/contract/polls';
import { useTranslation } from '../../hooks/useTranslation';
import { Badge } from '../../ui/Badge';
import { Button } from '../../ui/Button';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { IconButton } from '../../ui/IconButton';
import { Menu } from '../../ui/Menu';
import { MenuItem } from '../../ui/MenuItem';
import { MenuSeparator } from '../../ui/MenuSeparator';
import { PollBallot } from './PollBallot';
import styles from './PollCard.module.css';
import { PollResults } from './PollResults';
import type { PollActions } from './usePollActions';

interface PollCardProps {
  poll: PollView;
  isModerator: boolean;
  /** Asked by oneself: whoever asks wants to know first. */
  isOwn: boolean;
  actions: PollActions;
}

/** One poll: a ballot until one has voted, the results from then on. */
export function PollCard({ poll, isModerator, isOwn, actions }: PollCardProps) {
  const { t } = useTranslation();
  const id = useId();
  const card = useRef<HTMLElement>(null);
  const [shows, setShows] = useState<'ballot' | 'results'>();
  const [isRemoving, setRemoving] = useState(false);
  const { pollId, question, createdByName, isAnonymous, isMultiple, closedDate, own } = poll;
  const isOpen = closedDate === undefined;
  const showsBallot = isOpen && (shows ?? (isOwn || own.length > 0 ? 'results' : 'ballot')) === 'ballot';

  /** What had the focus goes with the change. */
  const turn = (side: 'ballot' | 'results') => {
    setShows(side);
    card.current?.focus();
  };
  const vote = async (choices: number[]) => {
    if (await actions.vote(pollId, choices)) turn(choices.length > 0 ? 'results' : 'ballot');
  };
  return (
    <article ref={card} className={styles.card} tabIndex={-1} aria-labelledby={id}>
      <header className={styles.header}>
        <h3 id={id} className={styles.question} dir="auto">
          {question}
        </h3>
        {isModerator && (
          <Menu trigger={<IconButton size="small" quiet icon={<Ellipsis />} label={t('polls.more', { question })} />}>
            {isOpen && <MenuItem onSelect={() => void actions.close(pollId)}>{t('polls.close')}</MenuItem>}
            <MenuItem onSelect={() => actions.save(poll)}>{t('polls.save')}</MenuItem>
            <MenuSeparator />
            <MenuItem danger onSelect={() => setRemoving(true)}>
              {t('polls.remove')}
            </MenuItem>
          </Menu>
        )}
      </header>
      <p className={styles.about}>
        {!isOpen && <Badge>{t('polls.closed')}</Badge>}
        {createdByName && <span dir="auto">{createdByName}</span>}
        {isAnonymous && <span>{t('polls.isAnonymous')}</span>}
        {isMultiple && <span>{t('polls.isMultiple')}</span>}
      </p>
      {showsBallot ? (
        <PollBallot poll={poll} labelId={id} vote={vote}>
          <Button variant="ghost" onClick={() => turn('results')}>
            {t('polls.showResults')}
          </Button>
        </PollBallot>
      ) : (
        <PollResults poll={poll}>
          {isOpen && (
            <Button variant="ghost" onClick={() => turn('ballot')}>
              {t(own.length > 0 ? 'polls.changeVote' : 'polls.vote')}
            </Button>
          )}
        </PollResults>
      )}
      <ConfirmDialog
        open={isRemoving}
        onOpenChange={setRemoving}
        title={t('polls.removeTitle')}
        body={t('polls.removeBody')}
        confirmLabel={t('polls.remove')}
        cancelLabel={t('app.cancel')}
        danger
        onConfirm={() => {
          setRemoving(false);
          void actions.remove(pollId);
        }}
      />
    </article>
  );
}
