import { lazy, type ReactNode, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOnHomeCommand } from '../../hooks/useOnHomeCommand';
import { usePageTitle } from '../../hooks/usePageTitle';
import styles from './HomePage.module.css';
import { HomeToolbar } from './HomeToolbar';
import type { OpenDialog } from './RoomDialogs';
import { RoomList } from './RoomList';
import { SelectionBar } from './SelectionBar';
import { ServerBanner } from './ServerBanner';
import { StorageBanner } from './StorageBanner';
import { useDebounced } from './useDebounced';
import { useRoomList } from './useRoomList';
import { useSelection } from './useSelection';

const RoomDialogs = lazy(() => import('./RoomDialogs'));

const TYPING_REST_MS = 200;

/** The rooms of the workspace and the ways into them. `door` is the box for links and codes. */
export function HomePage({ door }: { door: ReactNode }) {
  const { t } = useTranslation();
  usePageTitle(t('home.title'));
  const [search, setSearch] = useState('');
  const [open, setOpen] = useState<OpenDialog>();
  const [created, setCreated] = useState<string>();
  const searchBox = useRef<HTMLInputElement>(null);
  const list = useRoomList(useDebounced(search.trim(), TYPING_REST_MS));
  const selection = useSelection(list.rooms);
  const create = () => setOpen({ dialog: 'create' });

  useOnHomeCommand('create', create);
  useOnHomeCommand('search', () => searchBox.current?.focus());

  return (
    <div className={styles.page}>
      <header className={styles.header}>
        {selection.active ? (
          <SelectionBar
            selection={selection}
            shown={list.rooms}
            onDelete={() => setOpen({ dialog: 'delete', rooms: selection.rooms })}
          />
        ) : (
          <HomeToolbar ref={searchBox} search={search} onSearch={setSearch} onCreate={create} />
        )}
      </header>
      <div className={styles.content}>
        <StorageBanner />
        <ServerBanner />
        <RoomList
          list={list}
          search={search.trim()}
          selection={selection}
          focusRoom={created}
          onClearSearch={() => {
            setSearch('');
            searchBox.current?.focus();
          }}
          onCreate={create}
          onRename={(room) => setOpen({ dialog: 'rename', room })}
          onLinks={(room) => setOpen({ dialog: 'links', room })}
          onDelete={(room) => setOpen({ dialog: 'delete', rooms: [room] })}
        />
      </div>
      <footer className={styles.footer}>{door}</footer>

      <Suspense>
        {open && (
          <RoomDialogs
            open={open}
            onClose={() => setOpen(undefined)}
            onCreated={({ roomId }) => {
              setSearch('');
              setCreated(roomId);
            }}
            onDeleted={selection.clear}
          />
        )}
      </Suspense>
    </div>
  );
}
