import { Check } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { PollView } from '../../../shared/contract/polls';
import { useTranslation } from '../../hooks/useTranslation';
import { Button } from '../../ui/Button';
import styles from './PollResults.module.css';

/** How a poll stands: a bar for each option, and on demand who chose it. */
export function PollResults({ poll, children }: { poll: PollView; children: ReactNode }) {
  const { t, i18n } = useTranslation();
  const [showsNames, setShowsNames] = useState(false);
  const { options, own, voters, isAnonymous } = poll;
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent' });
  const list = new Intl.ListFormat(i18n.language, { type: 'unit' });
  return (
    <>
      <ul className={styles.results} aria-label={t('polls.results')}>
        {options.map(({ text, votes, voters: who = [] }, place) => {
          const share = voters === 0 ? 0 : votes / voters;
          return (
            <li key={text} className={styles.option}>
              <span className={styles.line}>
                <span className={styles.text} dir="auto">
                  {text}
                </span>
                {own.includes(place) && <Check role="img" aria-hidden={false} aria-label={t('polls.own')} />}
                <span className={styles.count}>{t('polls.votes', { count: votes, share: percent.format(share) })}</span>
              </span>
              <span className={styles.track} aria-hidden="true">
                <span className={styles.bar} style={{ inlineSize: `${share * 100}%` }} />
              </span>
              {showsNames && who.length > 0 && (
                <span className={styles.names} dir="auto">
                  {list.format(who.map(({ name }) => name))}
                </span>
              )}
            </li>
          );
        })}
      </ul>
      <p className={styles.total}>{t('polls.voters', { count: voters })}</p>
      <div className={styles.buttons}>
        {children}
        {!isAnonymous && voters > 0 && (
          <Button variant="ghost" aria-pressed={showsNames} onClick={() => setShowsNames(!showsNames)}>
            {t('polls.showNames')}
          </Button>
        )}
      </div>
    </>
  );
}
