import { useLayoutEffect, useRef } from 'react';
import { usePlace } from '../../hooks/PlaceContext';
import { useTranslation } from '../../hooks/useTranslation';
import { Avatar } from '../../ui/Avatar';
import { Button } from '../../ui/Button';
import styles from './LobbyList.module.css';
import { useAnswer } from './useAnswer';

/** Who waits to be let in, the longest first, for those who may answer. Nothing while nobody does. */
export function LobbyList() {
  const { t } = useTranslation();
  const answers = useAnswer();
  const knocks = usePlace()?.knocks ?? [];
  const section = useRef<HTMLElement>(null);
  const answered = useRef<Element>(null);
  // Whoever was answered takes the button along that has the focus: it stays near, but on nobody's answer, for the key
  // may still be down. The list goes with the last one.
  useLayoutEffect(() => {
    if (!answered.current || answered.current.isConnected) return;
    answered.current = null;
    if (document.activeElement !== document.body) return;
    (section.current ?? document.querySelector<HTMLElement>('[data-side-panel] [tabindex="-1"]'))?.focus();
  });
  if (knocks.length === 0) return null;
  const answer: typeof answers.answer = (knockIds, action) => {
    answered.current = document.activeElement;
    answers.answer(knockIds, action);
  };
  return (
    <section ref={section} className={styles.lobby} aria-label={t('lobby.title')} tabIndex={-1}>
      <header className={styles.header}>
        <h3>{t('lobby.count', { count: knocks.length })}</h3>
        {knocks.length > 1 && (
          <Button
            size="small"
            variant="ghost"
            onClick={() =>
              answer(
                knocks.map(({ knockId }) => knockId),
                'admit',
              )
            }
          >
            {t('lobby.admitAll')}
          </Button>
        )}
      </header>
      <ul aria-label={t('lobby.title')}>
        {knocks.map(({ knockId, name }) => (
          <li key={knockId} className={styles.knock}>
            <Avatar name={name} size={32} />
            <span className={styles.name} dir="auto" title={name}>
              {name}
            </span>
            <Button
              size="small"
              variant="ghost"
              aria-label={t('lobby.denyName', { name })}
              onClick={() => answer([knockId], 'deny')}
            >
              {t('lobby.deny')}
            </Button>
            <Button
              size="small"
              variant="primary"
              busy={answers.pending.has(knockId)}
              aria-label={t('lobby.admitName', { name })}
              onClick={() => answer([knockId], 'admit')}
            >
              {t('lobby.admit')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
