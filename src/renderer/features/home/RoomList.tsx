import { DoorOpen, Plus, SearchX, WifiOff } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from '../../hooks/useTranslation';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { ListFailed } from './ListFailed';
import { moveBetweenRows } from './moveBetweenRows';
import type { RoomFilter } from './RoomFilter';
import styles from './RoomList.module.css';
import type { RoomMenuProps } from './RoomMenu';
import { RoomRow } from './RoomRow';
import { RoomSkeletons } from './RoomSkeletons';
import type { RoomList as RoomListState } from './useRoomList';
import type { Selection } from './useSelection';

interface RoomListProps extends Omit<RoomMenuProps, 'room' | 'trigger' | 'onChoose'> {
  list: RoomListState;
  search: string;
  filter: RoomFilter;
  selection: Selection;
  /** A room that was just created: its Join button takes the focus as soon as it is there. */
  focusRoom: string | undefined;
  onClearSearch: () => void;
  onClearFilter: () => void;
  /** Absent for people who may not make rooms. */
  onCreate: (() => void) | undefined;
}

/** The rooms, or what stands in their place. */
export function RoomList({
  list,
  search,
  filter,
  selection,
  focusRoom,
  onClearSearch,
  onClearFilter,
  onCreate,
  ...onRow
}: RoomListProps) {
  const { t } = useTranslation();
  const ref = useRef<HTMLUListElement>(null);
  const there = focusRoom !== undefined && list.rooms.some(({ roomId }) => roomId === focusRoom);
  useEffect(() => {
    if (there)
      ref.current?.querySelector<HTMLElement>(`[data-room-id="${CSS.escape(focusRoom)}"] [data-join]`)?.focus();
  }, [there, focusRoom]);

  if (list.error !== undefined) return <ListFailed error={list.error} retry={list.retry} />;
  if (list.loading) return <RoomSkeletons label={t('home.loading')} />;
  if (list.rooms.length === 0) {
    if (search) {
      return (
        <EmptyState
          icon={<SearchX />}
          title={t('home.noMatch.title', { text: search })}
          actions={<Button onClick={onClearSearch}>{t('home.noMatch.clear')}</Button>}
        />
      );
    }
    if (filter !== 'all') {
      return (
        <EmptyState
          icon={<SearchX />}
          title={t(`home.filter.none.${filter}`)}
          actions={<Button onClick={onClearFilter}>{t('home.filter.clear')}</Button>}
        />
      );
    }
    return (
      <EmptyState
        icon={<DoorOpen />}
        title={t('home.empty.title')}
        actions={
          onCreate && (
            <Button variant="primary" icon={<Plus />} onClick={onCreate}>
              {t('home.newRoom')}
            </Button>
          )
        }
      >
        {t(onCreate ? 'home.empty.body' : 'home.empty.bodyMember')}
      </EmptyState>
    );
  }
  return (
    <>
      {list.lost && (
        <Banner tone="warn" icon={<WifiOff />} title={t('home.stale')}>
          {t('home.staleBody')}
        </Banner>
      )}
      <ul
        ref={ref}
        className={styles.list}
        aria-label={t('home.list')}
        aria-busy={list.searching || undefined}
        data-choosing={selection.active || undefined}
        onKeyDown={moveBetweenRows}
      >
        {list.rooms.map((room) => (
          <RoomRow
            key={room.roomId}
            room={room}
            chosen={selection.has(room.roomId)}
            onChoose={(chosen) => selection.set(room.roomId, chosen)}
            {...onRow}
          />
        ))}
      </ul>
      {list.more && (
        <Button variant="ghost" className={styles.more} busy={list.loadingMore} onClick={list.more}>
          {t('home.more')}
        </Button>
      )}
    </>
  );
}
