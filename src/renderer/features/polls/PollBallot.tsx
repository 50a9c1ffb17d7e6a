import { type ReactNode, useState } from 'react';
import type { PollView } from '../../../shared/contract/polls';
import { useTranslation } from '../../hooks/useTranslation';
import { Button } from '../../ui/Button';
import styles from './PollBallot.module.css';

interface PollBallotProps {
  poll: PollView;
  /** Of what names the ballot. */
  labelId: string;
  vote: (choices: number[]) => Promise<void>;
  /** Stands beside the vote. */
  children: ReactNode;
}

/** Where one chooses. Nothing is sent before "Vote": keys that move along the options choose them too. */
export function PollBallot({ poll, labelId, vote, children }: PollBallotProps) {
  const { t } = useTranslation();
  const { pollId, options, isMultiple, own } = poll;
  const [choices, setChoices] = useState<readonly number[]>(own);
  const [isBusy, setBusy] = useState(false);
  const choose = (place: number, isChosen: boolean) => {
    if (!isMultiple) setChoices([place]);
    else setChoices((before) => (isChosen ? [...before, place] : before.filter((other) => other !== place)));
  };
  return (
    <form
      className={styles.ballot}
      onSubmit={(event) => {
        event.preventDefault();
        setBusy(true);
        void vote([...choices]).finally(() => setBusy(false));
      }}
    >
      <fieldset className={styles.options} aria-labelledby={labelId}>
        {options.map(({ text }, place) => (
          <label key={text} className={styles.option}>
            <input
              type={isMultiple ? 'checkbox' : 'radio'}
              name={pollId}
              className={styles.input}
              checked={choices.includes(place)}
              onChange={(event) => choose(place, event.target.checked)}
            />
            <span dir="auto">{text}</span>
          </label>
        ))}
      </fieldset>
      <div className={styles.buttons}>
        <Button type="submit" variant="primary" busy={isBusy} disabled={choices.length === 0 && own.length === 0}>
          {t(choices.length === 0 && own.length > 0 ? 'polls.takeBack' : 'polls.vote')}
        </Button>
        {children}
      </div>
    </form>
  );
}
