import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Inbox, RefreshCw } from 'lucide-react';
import { useState } from 'react';
import type { DeliveryView, WebhookView } from '../../../shared/contract/webhooks';
import { pagesOf } from '../../hooks/pagesOf';
import { useApi } from '../../hooks/useApi';
import { useFaultText } from '../../hooks/useFaultText';
import { useTranslation } from '../../hooks/useTranslation';
import { EmptyState } from '../../ui/EmptyState';
import { IconButton } from '../../ui/IconButton';
import { PagedList } from '../../ui/PagedList';
import { SectionHead } from '../../ui/SectionHead';
import { Segmented } from '../../ui/Segmented';
import { Select } from '../../ui/Select';
import { DeliveryRow } from './DeliveryRow';
import styles from './Webhooks.module.css';

const PAGE_SIZE = 30;
const STATES = ['all', 'pending', 'delivered', 'dead'] as const;

interface DeliveriesProps {
  webhooks: readonly WebhookView[];
  /** Empty: of all endpoints. */
  webhookId: string;
  onChoose: (webhookId: string) => void;
  onReplayed: () => void;
}

/** What was sent, what waits, and what was given up. */
export function Deliveries({ webhooks, webhookId, onChoose, onReplayed }: DeliveriesProps) {
  const { t } = useTranslation();
  const api = useApi();
  const faultText = useFaultText();
  const [state, setState] = useState<(typeof STATES)[number]>('all');
  const query = useInfiniteQuery(
    api.webhooks.deliveries.infiniteOptions({
      input: (nextPageToken: string | undefined) => ({
        webhookId: webhookId || undefined,
        state: state === 'all' ? undefined : (state satisfies DeliveryView['state']),
        maxItems: PAGE_SIZE,
        nextPageToken,
      }),
      initialPageParam: undefined,
      getNextPageParam: ({ pagination }) => pagination.nextPageToken,
      placeholderData: keepPreviousData,
      staleTime: 0,
    }),
  );
  const deliveries = pagesOf(query, (page) => page.deliveries);
  const urls = new Map(webhooks.map((webhook) => [webhook.webhookId, webhook.url]));
  return (
    <section className={styles.deliveries}>
      <SectionHead
        title={t('webhooks.deliveries')}
        lead={t('webhooks.deliveriesLead')}
        action={<IconButton icon={<RefreshCw />} label={t('webhooks.refresh')} onClick={() => void query.refetch()} />}
      />
      <div className={styles.filters}>
        <Select
          aria-label={t('webhooks.endpoint')}
          value={webhookId}
          options={[
            { value: '', label: t('webhooks.allEndpoints') },
            ...webhooks.map((webhook) => ({ value: webhook.webhookId, label: webhook.url })),
          ]}
          onChange={onChoose}
        />
        <Segmented
          label={t('webhooks.state')}
          value={state}
          options={STATES.map((value) => ({ value, label: t(`webhooks.stateOf.${value}`) }))}
          onChange={setState}
        />
      </div>
      <PagedList
        label={t('webhooks.deliveries')}
        loading={deliveries.loading}
        failure={deliveries.error === undefined ? undefined : faultText(deliveries.error).sentence}
        retryLabel={t('app.retry')}
        onRetry={deliveries.retry}
        isEmpty={deliveries.items.length === 0}
        empty={<EmptyState icon={<Inbox />} title={t('webhooks.noDeliveries')} />}
        more={deliveries.more}
        moreLabel={t('admin.more')}
        loadingMore={deliveries.loadingMore}
      >
        {deliveries.items.map((delivery) => (
          <DeliveryRow
            key={delivery.deliveryId}
            delivery={delivery}
            url={webhookId ? undefined : urls.get(delivery.webhookId)}
            onReplayed={onReplayed}
          />
        ))}
      </PagedList>
    </section>
  );
}
