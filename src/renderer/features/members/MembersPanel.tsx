import { Trash2, UserPlus, Users } from 'lucide-react';
import { useState } from 'react';
import type { MemberView } from '../../../shared/contract/members';
import type { FullRoomView } from '../../../shared/contract/roomSchema';
import { useFaultText } from '../../hooks/useFaultText';
import { useOpenDialog } from '../../hooks/useOpenDialog';
import { useTranslation } from '../../hooks/useTranslation';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { SearchInput } from '../../ui/SearchInput';
import { Spinner } from '../../ui/Spinner';
import { MemberDialog } from './MemberDialog';
import { MemberLinkDialog } from './MemberLinkDialog';
import { MemberRow } from './MemberRow';
import styles from './MembersPanel.module.css';
import { RemoveMembersDialog } from './RemoveMembersDialog';
import { useMembers } from './useMembers';

type Open =
  | { dialog: 'add' }
  | { dialog: 'edit' | 'link'; member: MemberView }
  | { dialog: 'remove'; members: readonly MemberView[] };

/** The people a room knows by name: who they are, what they may do, and their own links. */
export default function MembersPanel({ room }: { room: FullRoomView }) {
  const { t } = useTranslation();
  const faultText = useFaultText();
  const [search, setSearch] = useState('');
  const [chosenIds, setChosenIds] = useState<ReadonlySet<string>>(new Set());
  const [open, setOpen, close] = useOpenDialog<Open>();
  const list = useMembers(room.roomId, search.trim());
  const chosen = list.members.filter(({ memberId }) => chosenIds.has(memberId));
  const choose = (memberId: string, isChosen: boolean) =>
    setChosenIds((before) => {
      const after = new Set(before);
      if (isChosen) after.add(memberId);
      else after.delete(memberId);
      return after;
    });
  const add = (
    <Button variant="primary" icon={<UserPlus />} onClick={() => setOpen({ dialog: 'add' })}>
      {t('members.add')}
    </Button>
  );

  return (
    <>
      {chosen.length > 0 ? (
        <div className={styles.bar}>
          <p className={styles.count} role="status">
            {t('members.selected', { count: chosen.length })}
          </p>
          <Button variant="ghost" onClick={() => setChosenIds(new Set())}>
            {t('members.clear')}
          </Button>
          <Button variant="danger" icon={<Trash2 />} onClick={() => setOpen({ dialog: 'remove', members: chosen })}>
            {t('members.remove')}
          </Button>
        </div>
      ) : (
        (list.members.length > 0 || search) && (
          <div className={styles.bar}>
            <SearchInput
              className={styles.search}
              label={t('members.search')}
              value={search}
              maxLength={100}
              onChange={({ target }) => setSearch(target.value)}
            />
            {add}
          </div>
        )
      )}
      {list.error ? (
        <Banner
          tone="danger"
          title={faultText(list.error).sentence}
          actions={
            <Button size="small" onClick={list.retry}>
              {t('app.retry')}
            </Button>
          }
        />
      ) : list.loading ? (
        <Spinner label={t('members.loading')} />
      ) : list.members.length === 0 ? (
        search ? (
          <p className={styles.none}>{t('members.noMatch', { text: search.trim() })}</p>
        ) : (
          <EmptyState icon={<Users />} title={t('members.empty')} actions={add}>
            {t('members.emptyBody')}
          </EmptyState>
        )
      ) : (
        <ul className={styles.list} aria-label={t('members.list')}>
          {list.members.map((member) => (
            <MemberRow
              key={member.memberId}
              member={member}
              role={room.roles[member.baseRole].permissions}
              chosen={chosenIds.has(member.memberId)}
              onChoose={(isChosen) => choose(member.memberId, isChosen)}
              onEdit={() => setOpen({ dialog: 'edit', member })}
              onLink={() => setOpen({ dialog: 'link', member })}
              onRemove={() => setOpen({ dialog: 'remove', members: [member] })}
            />
          ))}
        </ul>
      )}
      {list.more && (
        <Button variant="ghost" onClick={list.more}>
          {t('members.more')}
        </Button>
      )}
      {open?.dialog === 'add' && (
        <MemberDialog
          room={room}
          onClose={close}
          onSaved={(member) => {
            list.refresh();
            // A guest comes in by a link of their own: it is wanted next.
            if (member.type === 'identified_guest') setOpen({ dialog: 'link', member });
            else close();
          }}
        />
      )}
      {open?.dialog === 'edit' && (
        <MemberDialog
          room={room}
          member={open.member}
          onClose={close}
          onSaved={() => {
            list.refresh();
            close();
          }}
        />
      )}
      {open?.dialog === 'link' && <MemberLinkDialog member={open.member} onClose={close} />}
      {open?.dialog === 'remove' && (
        <RemoveMembersDialog
          members={open.members}
          onClose={close}
          onRemoved={() => {
            setChosenIds(new Set());
            list.refresh();
            close();
          }}
        />
      )}
    </>
  );
}
