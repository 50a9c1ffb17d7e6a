import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Plus, Trash2, Users } from 'lucide-react';
import { useState } from 'react';
import type { UserView } from '../../../shared/contract/users';
import { pagesOf } from '../../hooks/pagesOf';
import { useApi } from '../../hooks/useApi';
import { useFaultText } from '../../hooks/useFaultText';
import { useOpenDialog } from '../../hooks/useOpenDialog';
import { useSession } from '../../hooks/useSession';
import { useTranslation } from '../../hooks/useTranslation';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { PagedList } from '../../ui/PagedList';
import { SearchInput } from '../../ui/SearchInput';
import { SectionHead } from '../../ui/SectionHead';
import { CreateUserDialog } from './CreateUserDialog';
import { DeleteUsersDialog } from './DeleteUsersDialog';
import { PasswordDialog } from './PasswordDialog';
import { UserRow } from './UserRow';
import styles from './UsersSection.module.css';

const PAGE_SIZE = 50;

type Open = { dialog: 'create' } | { dialog: 'password'; user: UserView } | { dialog: 'delete'; users: UserView[] };

/** People with an account on this host. */
export default function UsersSection() {
  const { t } = useTranslation();
  const api = useApi();
  const queryClient = useQueryClient();
  const faultText = useFaultText();
  const { who } = useSession();
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [open, setOpen, close] = useOpenDialog<Open>();
  const users = pagesOf(
    useInfiniteQuery(
      api.users.list.infiniteOptions({
        input: (nextPageToken: string | undefined) => ({
          name: search.trim() || undefined,
          sortField: 'name' as const,
          sortOrder: 'asc' as const,
          maxItems: PAGE_SIZE,
          nextPageToken,
        }),
        initialPageParam: undefined,
        getNextPageParam: ({ pagination }) => pagination.nextPageToken,
        placeholderData: keepPreviousData,
      }),
    ),
    (page) => page.users,
  );
  const refresh = () => void queryClient.invalidateQueries({ queryKey: api.users.list.key() });
  const selected = users.items.filter(({ userId }) => chosen.has(userId));

  return (
    <>
      <SectionHead
        title={t('users.title')}
        lead={t('users.lead')}
        action={
          <Button variant="primary" icon={<Plus />} onClick={() => setOpen({ dialog: 'create' })}>
            {t('users.create')}
          </Button>
        }
      />
      <div className={styles.tools}>
        <SearchInput
          label={t('users.search')}
          className={styles.search}
          value={search}
          maxLength={100}
          onChange={(event) => setSearch(event.target.value)}
        />
        {selected.length > 0 && (
          <Button icon={<Trash2 />} onClick={() => setOpen({ dialog: 'delete', users: selected })}>
            {t('users.deleteChosen', { count: selected.length })}
          </Button>
        )}
      </div>
      <PagedList
        label={t('users.title')}
        loading={users.loading}
        failure={users.error === undefined ? undefined : faultText(users.error).sentence}
        retryLabel={t('app.retry')}
        onRetry={users.retry}
        isEmpty={users.items.length === 0}
        empty={
          <EmptyState icon={<Users />} title={search ? t('users.noMatch', { text: search }) : t('users.none')}>
            {!search && t('users.noneBody')}
          </EmptyState>
        }
        more={users.more}
        moreLabel={t('admin.more')}
        loadingMore={users.loadingMore}
      >
        {users.items.map((user) => (
          <UserRow
            key={user.userId}
            user={user}
            isSelf={user.userId === who?.userId}
            isChosen={chosen.has(user.userId)}
            onChoose={(isChosen) => setChosen((before) => withOrWithout(before, user.userId, isChosen))}
            onChanged={refresh}
            onPassword={() => setOpen({ dialog: 'password', user })}
            onDelete={() => setOpen({ dialog: 'delete', users: [user] })}
          />
        ))}
      </PagedList>
      {open?.dialog === 'create' && <CreateUserDialog onClose={close} onCreated={refresh} />}
      {open?.dialog === 'password' && <PasswordDialog user={open.user} onClose={close} />}
      {open?.dialog === 'delete' && (
        <DeleteUsersDialog
          users={open.users}
          onClose={close}
          onDeleted={() => {
            setChosen(new Set());
            refresh();
          }}
        />
      )}
    </>
  );
}

function withOrWithout(set: ReadonlySet<string>, id: string, isIn: boolean): ReadonlySet<string> {
  const next = new Set(set);
  if (isIn) next.add(id);
  else next.delete(id);
  return next;
}
