import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useOnHomeCommand } from '../../hooks/useOnHomeCommand';
import { useOpenDialog } from '../../hooks/useOpenDialog';
import { usePageTitle } from '../../hooks/usePageTitle';
import { useTranslation } from '../../hooks/useTranslation';
import { fetched } from '../../ui/fetched';
import { LazyPart } from '../../ui/LazyPart';
import styles from './HomePage.module.css';
import { HomeToolbar } from './HomeToolbar';
import type { OpenDialog, OtherDialogs } from './RoomDialogs';
import type { RoomFilter } from './RoomFilter';
import { RoomList } from './RoomList';
import { SelectionBar } from './SelectionBar';
import { ServerBanner } from './ServerBanner';
import { StorageBanner } from './StorageBanner';
import { useDebounced } from './useDebounced';
import { useRoomChanges } from './useRoomChanges';
import { useRoomList } from './useRoomList';
import { useSelection } from './useSelection';

const RoomDialogs = fetched(() => import('./RoomDialogs'));

const TYPING_REST_MS = 200;

interface HomePageProps extends OtherDialogs {
  /** The box for links and codes. */
  door: ReactNode;
  mayCreate: boolean;
}

/** The rooms of the workspace and the ways into them. */
export function HomePage({ door, mayCreate, ...dialogs }: HomePageProps) {
  const { t } = useTranslation();
  usePageTitle(t('home.title'));
  const [search, setSearch] = useState('');
  const [filter, setFilter] = useState<RoomFilter>('all');
  const [open, setOpen, close] = useOpenDialog<OpenDialog>();
  const [created, setCreated] = useState<string>();
  const searchBox = useRef<HTMLInputElement>(null);
  const list = useRoomList(useDebounced(search.trim(), TYPING_REST_MS), filter);
  const { setStatus, setArchived } = useRoomChanges();
  const selection = useSelection(list.rooms);
  const create = mayCreate ? () => setOpen({ dialog: 'create' }) : undefined;

  const { CreateRoom } = dialogs;
  const isReady = !list.loading;
  useEffect(() => {
    // Whoever asks for a new room types its name at once, and none of it is to be lost.
    if (mayCreate && isReady) void Promise.all([RoomDialogs.prepare(), CreateRoom.prepare()]);
  }, [mayCreate, isReady, CreateRoom]);

  useOnHomeCommand('create', () => create?.());
  useOnHomeCommand('search', () => searchBox.current?.focus());

  return (
    <div className={styles.page}>
      <header className={styles.header}>
        {selection.active ? (
          <SelectionBar
            selection={selection}
            shown={list.rooms.filter(({ isManaged }) => isManaged)}
            onDelete={() => setOpen({ dialog: 'delete', rooms: selection.rooms })}
          />
        ) : (
          <HomeToolbar
            ref={searchBox}
            isSearchable={!list.isEmpty}
            search={search}
            onSearch={setSearch}
            filter={filter}
            onFilter={setFilter}
            onCreate={create}
          />
        )}
      </header>
      <div className={styles.content}>
        <StorageBanner />
        <ServerBanner />
        <RoomList
          list={list}
          search={search.trim()}
          filter={filter}
          selection={selection}
          focusRoom={created}
          onClearSearch={() => {
            setSearch('');
            searchBox.current?.focus();
          }}
          onClearFilter={() => setFilter('all')}
          onCreate={create}
          onRename={(room) => setOpen({ dialog: 'rename', room })}
          onLinks={(room) => setOpen({ dialog: 'links', room })}
          onDelete={(room) => setOpen({ dialog: 'delete', rooms: [room] })}
          onStatus={setStatus}
          onArchive={setArchived}
        />
      </div>
      <footer className={styles.footer}>{door}</footer>

      <LazyPart onFail={close}>
        {open && (
          <RoomDialogs
            {...dialogs}
            open={open}
            onClose={close}
            onCreated={({ roomId }) => {
              setSearch('');
              setFilter('all');
              setCreated(roomId);
            }}
            onDeleted={selection.clear}
          />
        )}
      </LazyPart>
    </div>
  );
}
