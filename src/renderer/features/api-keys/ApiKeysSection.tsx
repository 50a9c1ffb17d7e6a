import { useQuery, useQueryClient } from '@tanstack/react-query';
import { KeyRound, Plus } from 'lucide-react';
import { useState } from 'react';
import type { ApiKeyView } from '../../../shared/contract/apiKeys';
import { formatMoment } from '../../hooks/formatMoment';
import { useApi } from '../../hooks/useApi';
import { useFaultText } from '../../hooks/useFaultText';
import { useTranslation } from '../../hooks/useTranslation';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { PagedList } from '../../ui/PagedList';
import { Row } from '../../ui/Row';
import { SectionHead } from '../../ui/SectionHead';
import { CreateApiKeyDialog } from './CreateApiKeyDialog';
import { RevokeApiKeyDialog } from './RevokeApiKeyDialog';

/** Keys for programs that use this host. */
export default function ApiKeysSection() {
  const { t, i18n } = useTranslation();
  const api = useApi();
  const queryClient = useQueryClient();
  const faultText = useFaultText();
  const [isCreating, setCreating] = useState(false);
  const [revoking, setRevoking] = useState<ApiKeyView>();
  const query = useQuery(api.apiKeys.list.queryOptions());
  const keys = query.data?.apiKeys ?? [];
  const refresh = () => void queryClient.invalidateQueries({ queryKey: api.apiKeys.list.key() });
  const when = (date: number) => formatMoment(date, Date.now(), i18n.language);
  return (
    <>
      <SectionHead
        title={t('apiKeys.title')}
        lead={t('apiKeys.lead')}
        action={
          <Button variant="primary" icon={<Plus />} onClick={() => setCreating(true)}>
            {t('apiKeys.create')}
          </Button>
        }
      />
      <PagedList
        label={t('apiKeys.title')}
        loading={query.isPending}
        failure={query.error && !query.data ? faultText(query.error).sentence : undefined}
        retryLabel={t('app.retry')}
        onRetry={() => void query.refetch()}
        isEmpty={keys.length === 0}
        empty={
          <EmptyState icon={<KeyRound />} title={t('apiKeys.none')}>
            {t('apiKeys.noneBody')}
          </EmptyState>
        }
        more={undefined}
        moreLabel={t('admin.more')}
        loadingMore={false}
      >
        {keys.map((key) => (
          <Row
            key={key.keyId}
            lead={<KeyRound aria-hidden="true" />}
            title={key.name}
            meta={[
              `${key.hint}…`,
              t('apiKeys.since', { date: when(key.creationDate) }),
              key.lastUsedDate === undefined
                ? t('apiKeys.neverUsed')
                : t('apiKeys.lastUsed', { date: when(key.lastUsedDate) }),
            ].join(' · ')}
            actions={
              <Button
                variant="ghost"
                aria-label={t('apiKeys.revokeName', { name: key.name })}
                onClick={() => setRevoking(key)}
              >
                {t('apiKeys.revoke')}
              </Button>
            }
          />
        ))}
      </PagedList>
      {isCreating && <CreateApiKeyDialog onClose={() => setCreating(false)} onCreated={refresh} />}
      {revoking && <RevokeApiKeyDialog apiKey={revoking} onClose={() => setRevoking(undefined)} onRevoked={refresh} />}
    </>
  );
}
