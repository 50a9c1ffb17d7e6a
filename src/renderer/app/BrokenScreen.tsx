import { TriangleAlert } from 'lucide-react';
import { useDetailsWords } from '../hooks/useDetailsWords';
import { useTranslation } from '../hooks/useTranslation';
import { Button } from '../ui/Button';
import { Details } from '../ui/Details';
import { EmptyState } from '../ui/EmptyState';
import styles from './Screen.module.css';

/** A mistake of ours, said plainly, with the way out. */
export function BrokenScreen({ error }: { error: unknown }) {
  const { t } = useTranslation();
  const detailsWords = useDetailsWords();
  // A chunk that is gone is not a mistake in the code: the host was updated, or the network was away.
  const words = /import|module|chunk/iu.test(String(error)) && error instanceof TypeError ? 'app.chunk' : 'app.broken';
  return (
    <main className={styles.screen}>
      <EmptyState
        level={1}
        icon={<TriangleAlert />}
        title={t(`${words}.title`)}
        actions={
          <>
            <Button variant="primary" onClick={() => window.location.reload()}>
              {t('app.reload')}
            </Button>
            <Button onClick={() => window.location.assign('/')}>{t('app.home')}</Button>
          </>
        }
        more={
          <Details {...detailsWords} text={error instanceof Error ? (error.stack ?? error.message) : String(error)} />
        }
      >
        <p>{t(`${words}.body`)}</p>
      </EmptyState>
    </main>
  );
}
