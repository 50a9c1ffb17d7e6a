import { MapPinOff } from 'lucide-react';
import { useLocation } from 'wouter';
import { usePageTitle } from '../hooks/usePageTitle';
import { useTranslation } from '../hooks/useTranslation';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import styles from './Screen.module.css';

/** An address that we do not serve. */
export function NotFound() {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  usePageTitle(t('app.notFound.title'));
  return (
    <div className={styles.screen}>
      <EmptyState
        level={1}
        icon={<MapPinOff />}
        title={t('app.notFound.title')}
        actions={
          <Button variant="primary" onClick={() => navigate('/')}>
            {t('app.home')}
          </Button>
        }
      >
        {t('app.notFound.body')}
      </EmptyState>
    </div>
  );
}
