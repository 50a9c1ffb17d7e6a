import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { ScrollText } from 'lucide-react';
import { useState } from 'react';
import { formatMoment } from '../../hooks/formatMoment';
import { pagesOf } from '../../hooks/pagesOf';
import { useApi } from '../../hooks/useApi';
import { useFaultText } from '../../hooks/useFaultText';
import { useTranslation } from '../../hooks/useTranslation';
import { EmptyState } from '../../ui/EmptyState';
import { PagedList } from '../../ui/PagedList';
import { Row } from '../../ui/Row';
import { SectionHead } from '../../ui/SectionHead';
import { TextField } from '../../ui/TextField';
import styles from './AuditSection.module.css';

const PAGE_SIZE = 50;
const FILTERS = ['actor', 'action', 'target'] as const;

/** Who did what on this host, the newest first. */
export default function AuditSection() {
  const { t, i18n } = useTranslation();
  const api = useApi();
  const faultText = useFaultText();
  const [filter, setFilter] = useState({ actor: '', action: '', target: '' });
  const isFiltered = FILTERS.some((name) => filter[name].trim());
  const entries = pagesOf(
    useInfiniteQuery(
      api.audit.list.infiniteOptions({
        input: (nextPageToken: string | undefined) => ({
          actor: filter.actor.trim() || undefined,
          action: filter.action.trim() || undefined,
          target: filter.target.trim() || undefined,
          maxItems: PAGE_SIZE,
          nextPageToken,
        }),
        initialPageParam: undefined,
        getNextPageParam: ({ pagination }) => pagination.nextPageToken,
        placeholderData: keepPreviousData,
        staleTime: 0,
      }),
    ),
    (page) => page.entries,
  );
  return (
    <>
      <SectionHead title={t('audit.title')} lead={t('audit.lead')} />
      <div className={styles.filters}>
        {FILTERS.map((name) => (
          <TextField
            key={name}
            label={t(`audit.filter.${name}`)}
            type="search"
            value={filter[name]}
            maxLength={100}
            autoComplete="off"
            spellCheck={false}
            placeholder={t(`audit.example.${name}`)}
            onChange={(event) => setFilter({ ...filter, [name]: event.target.value })}
          />
        ))}
      </div>
      <PagedList
        label={t('audit.title')}
        loading={entries.loading}
        failure={entries.error === undefined ? undefined : faultText(entries.error).sentence}
        retryLabel={t('app.retry')}
        onRetry={entries.retry}
        isEmpty={entries.items.length === 0}
        empty={<EmptyState icon={<ScrollText />} title={t(isFiltered ? 'audit.noMatch' : 'audit.none')} />}
        more={entries.more}
        moreLabel={t('admin.more')}
        loadingMore={entries.loadingMore}
      >
        {entries.items.map(({ entryId, date, actor, action, target, address, details }) => (
          <Row
            key={entryId}
            title={
              <>
                <code className={styles.code}>{action}</code>
                {target && <span className={styles.target}> {target}</span>}
              </>
            }
            meta={[actor, address, details].filter(Boolean).join(' · ')}
            marks={
              <time className={styles.time} dateTime={new Date(date).toISOString()}>
                {formatMoment(date, Date.now(), i18n.language)}
              </time>
            }
          />
        ))}
      </PagedList>
    </>
  );
}
