import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Appearance } from '../../../shared/domain/roomConfig';
import { useApi } from '../../hooks/useApi';
import { useFaultText } from '../../hooks/useFaultText';
import { usePageTitle } from '../../hooks/usePageTitle';
import { useTranslation } from '../../hooks/useTranslation';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Spinner } from '../../ui/Spinner';
import { toast } from '../../ui/toast';
import styles from './Appearance.module.css';
import { AppearanceFields } from './AppearanceFields';

/** How every room of this host looks that says nothing else. */
export default function HostAppearancePage() {
  const { t } = useTranslation();
  usePageTitle(t('appearance.title'));
  const api = useApi();
  const queryClient = useQueryClient();
  const faultText = useFaultText();
  const [draft, setDraft] = useState<Appearance>();
  const { data, error, refetch } = useQuery(api.appearance.get.queryOptions());
  const saving = useMutation({
    mutationFn: (appearance: Appearance) => api.appearance.update.call({ appearance }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: api.appearance.key() });
      setDraft(undefined);
      toast(t('appearance.saved'), { tone: 'ok' });
    },
    onError: (failure) => toast(faultText(failure).sentence, { tone: 'danger' }),
  });
  const shown = draft ?? data;
  const isChanged = draft !== undefined && JSON.stringify(draft) !== JSON.stringify(data);
  return (
    <div className={styles.page}>
      <h1>{t('appearance.title')}</h1>
      <p className={styles.lead}>{t('appearance.lead')}</p>
      {error && !data ? (
        <Banner
          tone="danger"
          title={faultText(error).sentence}
          actions={<Button onClick={() => void refetch()}>{t('app.retry')}</Button>}
        />
      ) : !shown ? (
        <Spinner label={t('app.loading')} />
      ) : (
        <>
          <AppearanceFields appearance={shown} onChange={setDraft} />
          <div className={styles.actions}>
            <Button
              variant="primary"
              disabled={!isChanged}
              busy={saving.isPending}
              onClick={() => saving.mutate(shown)}
            >
              {t('appearance.save')}
            </Button>
            {isChanged && (
              <Button variant="ghost" onClick={() => setDraft(undefined)}>
                {t('appearance.discard')}
              </Button>
            )}
          </div>
        </>
      )}
    </div>
  );
}
