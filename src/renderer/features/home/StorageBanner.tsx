import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../hooks/useApi';
import { useTranslation } from '../../hooks/useTranslation';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';

/** Says once that the database was unreadable when the workspace was opened. Nobody should look for lost rooms in vain. */
export function StorageBanner() {
  const { t } = useTranslation();
  const { data } = useQuery(useApi().system.info.queryOptions());
  const [seen, setSeen] = useState(false);
  if (seen || !data?.notices?.includes('STORAGE_CORRUPT')) return null;
  return (
    <Banner
      tone="danger"
      title={t('storage.keptAside')}
      actions={
        <Button size="small" onClick={() => setSeen(true)}>
          {t('storage.understood')}
        </Button>
      }
    >
      <p>{t('storage.keptAsideBody')}</p>
    </Banner>
  );
}
