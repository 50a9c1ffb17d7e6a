import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Plus, Webhook } from 'lucide-react';
import { useState } from 'react';
import type { WebhookView } from '../../../shared/contract/webhooks';
import { useApi } from '../../hooks/useApi';
import { useFaultText } from '../../hooks/useFaultText';
import { useOpenDialog } from '../../hooks/useOpenDialog';
import { useTranslation } from '../../hooks/useTranslation';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { PagedList } from '../../ui/PagedList';
import { SectionHead } from '../../ui/SectionHead';
import { Deliveries } from './Deliveries';
import { EndpointDialog } from './EndpointDialog';
import { RemoveEndpointDialog } from './RemoveEndpointDialog';
import { SecretDialog } from './SecretDialog';
import { WebhookRow } from './WebhookRow';

type Open =
  | { dialog: 'create' }
  | { dialog: 'edit' | 'remove'; webhook: WebhookView }
  | { dialog: 'secret'; url: string; secret: string };

/** Where this host sends what happens, and what became of it. */
export default function WebhooksSection() {
  const { t } = useTranslation();
  const api = useApi();
  const queryClient = useQueryClient();
  const faultText = useFaultText();
  const [open, setOpen, close] = useOpenDialog<Open>();
  const [shown, setShown] = useState('');
  const query = useQuery(api.webhooks.list.queryOptions({ input: {} }));
  const webhooks = query.data?.webhooks ?? [];
  const refresh = () => void queryClient.invalidateQueries({ queryKey: api.webhooks.key() });
  return (
    <>
      <SectionHead
        title={t('webhooks.title')}
        lead={t('webhooks.lead')}
        action={
          <Button variant="primary" icon={<Plus />} onClick={() => setOpen({ dialog: 'create' })}>
            {t('webhooks.create')}
          </Button>
        }
      />
      <PagedList
        label={t('webhooks.endpoints')}
        loading={query.isPending}
        failure={query.error && !query.data ? faultText(query.error).sentence : undefined}
        retryLabel={t('app.retry')}
        onRetry={() => void query.refetch()}
        isEmpty={webhooks.length === 0}
        empty={
          <EmptyState icon={<Webhook />} title={t('webhooks.none')}>
            {t('webhooks.noneBody')}
          </EmptyState>
        }
        more={undefined}
        moreLabel={t('admin.more')}
        loadingMore={false}
      >
        {webhooks.map((webhook) => (
          <WebhookRow
            key={webhook.webhookId}
            webhook={webhook}
            onChanged={refresh}
            onEdit={() => setOpen({ dialog: 'edit', webhook })}
            onRemove={() => setOpen({ dialog: 'remove', webhook })}
            onSecret={(secret) => setOpen({ dialog: 'secret', url: webhook.url, secret })}
            onDeliveries={() => setShown(webhook.webhookId)}
          />
        ))}
      </PagedList>
      {webhooks.length > 0 && (
        <Deliveries webhooks={webhooks} webhookId={shown} onChoose={setShown} onReplayed={refresh} />
      )}
      {open?.dialog === 'create' && (
        <EndpointDialog
          onClose={close}
          onSaved={refresh}
          onSecret={(url, secret) => setOpen({ dialog: 'secret', url, secret })}
        />
      )}
      {open?.dialog === 'edit' && <EndpointDialog webhook={open.webhook} onClose={close} onSaved={refresh} />}
      {open?.dialog === 'remove' && <RemoveEndpointDialog webhook={open.webhook} onClose={close} onRemoved={refresh} />}
      {open?.dialog === 'secret' && <SecretDialog url={open.url} secret={open.secret} onClose={close} />}
    </>
  );
}
