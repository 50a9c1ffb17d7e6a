import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoomView } from '../../../shared/contract/roomSchema';
import { useOnHomeCommand } from '../../hooks/useOnHomeCommand';
import { usePageTitle } from '../../hooks/usePageTitle';
import { CreateRoomDialog } from './CreateRoomDialog';
import { DeleteRoomsDialog } from './DeleteRoomsDialog';
import styles from './HomePage.module.css';
import { HomeToolbar } from './HomeToolbar';
import { LinksDialog } from './LinksDialog';
import { RenameRoomDialog } from './RenameRoomDialog';
import { RoomList } from './RoomList';
import { SelectionBar } from './SelectionBar';
import { ServerBanner } from './ServerBanner';
import { useDebounced } from './useDebounced';
import { useRoomList } from './useRoomList';
import { useSelection } from './useSelection';

const TYPING_REST_MS = 200;

type Open =
  | { dialog: 'create' }
  | { dialog: 'rename' | 'links'; room: RoomView }
  | { dialog: 'delete'; rooms: readonly RoomView[] };

/** The rooms of the workspace and the ways into them. `door` is the box for links and codes. */
export function HomePage({ door }: { door: ReactNode }) {
  const { t } = useTranslation();
  usePageTitle(t('home.title'));
  const [search, setSearch] = useState('');
  const [open, setOpen] = useState<Open>();
  const [created, setCreated] = useState<string>();
  const searchBox = useRef<HTMLInputElement>(null);
  const list = useRoomList(useDebounced(search.trim(), TYPING_REST_MS));
  const selection = useSelection(list.rooms);
  const close = () => setOpen(undefined);
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

      {open?.dialog === 'create' && (
        <CreateRoomDialog
          onClose={close}
          onCreated={({ roomId }) => {
            setSearch('');
            setCreated(roomId);
          }}
        />
      )}
      {open?.dialog === 'rename' && <RenameRoomDialog room={open.room} onClose={close} />}
      {open?.dialog === 'links' && <LinksDialog room={open.room} onClose={close} />}
      {open?.dialog === 'delete' && (
        <DeleteRoomsDialog rooms={open.rooms} onClose={close} onDeleted={selection.clear} />
      )}
    </div>
  );
}
