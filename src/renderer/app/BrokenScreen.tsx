import { TriangleAlert } from 'lucide-react';
import { useTranslation } from '../hooks/useTranslation';
import { Button } from '../ui/Button';
import { Details } from '../ui/Details';
import { EmptyState } from '../ui/EmptyState';
import styles from './Screen.module.css';

/** A mistake of ours, said plainly, with the way out. */
export function BrokenScreen({ error }: { error: unknown }) {
  const { t } = useTranslation();
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
          <Details
            summary={t('app.details')}
            text={error instanceof Error ? (error.stack ?? error.message) : String(error)}
            copyLabel={t('app.copy')}
            copiedLabel={t('app.copied')}
          />
        }
      >
        <p>{t(`${words}.body`)}</p>
      </EmptyState>
    </main>
  );
}
