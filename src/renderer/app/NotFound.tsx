import { MapPinOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { usePageTitle } from '../hooks/usePageTitle';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';

/** An address that we do not serve. */
export function NotFound() {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  usePageTitle(t('app.notFound.title'));
  return (
    <EmptyState
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
  );
}
