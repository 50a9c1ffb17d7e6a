import { usePlace } from '../../hooks/PlaceContext';
import { useTranslation } from '../../hooks/useTranslation';
import { Avatar } from '../../ui/Avatar';
import { Button } from '../../ui/Button';
import styles from './LobbyList.module.css';
import { useAnswer } from './useAnswer';

/** Who waits to be let in, the longest first, for those who may answer. Nothing while nobody does. */
export function LobbyList() {
  const { t } = useTranslation();
  const { pending, answer } = useAnswer();
  const knocks = usePlace()?.knocks ?? [];
  if (knocks.length === 0) return null;
  return (
    <section className={styles.lobby} aria-label={t('lobby.title')}>
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
              busy={pending.has(knockId)}
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
