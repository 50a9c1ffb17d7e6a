import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { CalendarClock } from 'lucide-react';
import type { FullRoomView } from '../../../shared/contract/roomSchema';
import { useApi } from '../../hooks/useApi';
import { useFaultText } from '../../hooks/useFaultText';
import { useTranslation } from '../../hooks/useTranslation';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { Spinner } from '../../ui/Spinner';
import styles from './HistoryPanel.module.css';
import { MeetingRow } from './MeetingRow';

const PAGE_SIZE = 30;

/** The meetings of a room: when, how long, who was there and why they ended. */
export default function HistoryPanel({ room }: { room: FullRoomView }) {
  const { t } = useTranslation();
  const api = useApi();
  const faultText = useFaultText();
  const { roomId, updateDate, status } = room;
  const query = useInfiniteQuery(
    api.meetings.history.infiniteOptions({
      input: (nextPageToken: string | undefined) => ({ roomId, maxItems: PAGE_SIZE, nextPageToken }),
      // A meeting that begins or ends changes the room; then the list is asked for anew.
      queryKey: [...api.meetings.history.key(), roomId, updateDate, status],
      // What is looked at stays until that has come.
      placeholderData: keepPreviousData,
      initialPageParam: undefined,
      getNextPageParam: ({ pagination }) => pagination.nextPageToken,
    }),
  );
  if (query.isPending) return <Spinner label={t('history.loading')} />;
  if (!query.data) {
    return (
      <Banner
        tone="danger"
        title={faultText(query.error).sentence}
        actions={
          <Button size="small" onClick={() => void query.refetch()}>
            {t('app.retry')}
          </Button>
        }
      />
    );
  }
  const meetings = query.data.pages.flatMap((page) => page.meetings);
  if (meetings.length === 0) {
    return (
      <EmptyState icon={<CalendarClock />} title={t('history.empty')}>
        {t('history.emptyBody')}
      </EmptyState>
    );
  }
  return (
    <>
      <ul className={styles.list} aria-label={t('history.list')}>
        {meetings.map((meeting) => (
          <MeetingRow key={meeting.meetingId} meeting={meeting} />
        ))}
      </ul>
      {query.hasNextPage && (
        <Button variant="ghost" busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('history.more')}
        </Button>
      )}
    </>
  );
}
