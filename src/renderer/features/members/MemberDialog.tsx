import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { MemberView } from '../../../shared/contract/members';
import type { FullRoomView } from '../../../shared/contract/roomSchema';
import type { Role } from '../../../shared/domain/role';
import { useApi } from '../../hooks/useApi';
import { useFaultText } from '../../hooks/useFaultText';
import { useTranslation } from '../../hooks/useTranslation';
import { Fold } from '../../ui/Fold';
import { FormDialog } from '../../ui/FormDialog';
import { RadioCards } from '../../ui/RadioCards';
import { Segmented } from '../../ui/Segmented';
import { MemberPermissions } from './MemberPermissions';
import styles from './MembersPanel.module.css';
import { PersonField } from './PersonField';
import { customFor, differing, rightsOf } from './rights';

interface MemberDialogProps {
  room: FullRoomView;
  /** Absent: someone new. */
  member?: MemberView;
  onClose: () => void;
  onSaved: (member: MemberView) => void;
}

/** Makes someone a member, or changes what a member may do. */
export function MemberDialog({ room, member, onClose, onSaved }: MemberDialogProps) {
  const { t } = useTranslation();
  const api = useApi();
  const faultText = useFaultText();
  const [kind, setKind] = useState<'guest' | 'user'>('guest');
  const [person, setPerson] = useState('');
  const [role, setRole] = useState<Role>(member?.baseRole ?? 'speaker');
  const [custom, setCustom] = useState(member?.customPermissions ?? {});
  const [showsMore, setShowsMore] = useState(false);
  const [problem, setProblem] = useState<string>();
  const input = useRef<HTMLInputElement>(null);
  const { roomId } = room;
  const rolePermissions = room.roles[role].permissions;
  const rights = rightsOf(rolePermissions, custom);
  const different = differing(rolePermissions, custom).length;

  const saving = useMutation({
    mutationFn: () => {
      const customPermissions = customFor(rolePermissions, rights, member?.customPermissions);
      const may = { baseRole: role, ...(Object.keys(customPermissions).length > 0 ? { customPermissions } : {}) };
      if (member) return api.members.update.call({ roomId, memberId: member.memberId, ...may });
      return api.members.create.call({
        roomId,
        ...(kind === 'user' ? { userId: person } : { name: person.trim() }),
        ...may,
      });
    },
    onSuccess: onSaved,
    onError: (error) => {
      const { data, sentence } = faultText(error);
      setProblem(data.details?.[0]?.message ?? sentence);
      input.current?.focus();
    },
  });
  const submit = () => {
    if (saving.isPending) return;
    setProblem(undefined);
    if (!member && !person.trim()) {
      setProblem(t(kind === 'user' ? 'members.userMissing' : 'members.nameMissing'));
      input.current?.focus();
    } else saving.mutate();
  };

  return (
    <FormDialog
      title={member ? t('members.editTitle', { name: member.name }) : t('members.addTitle')}
      closeLabel={t('app.close')}
      cancelLabel={t('app.cancel')}
      submitLabel={t(member ? 'members.save' : 'members.addSubmit')}
      busy={saving.isPending}
      className={styles.form}
      onClose={onClose}
      onSubmit={submit}
    >
      {member ? (
        problem && (
          <p className={styles.problem} role="alert">
            {problem}
          </p>
        )
      ) : (
        <>
          <Segmented
            label={t('members.kind')}
            value={kind}
            onChange={(next) => {
              setKind(next);
              setProblem(undefined);
            }}
            options={[
              { value: 'guest', label: t('members.aGuest') },
              { value: 'user', label: t('members.aUser') },
            ]}
          />
          <PersonField ref={input} kind={kind} value={person} problem={problem} onChange={setPerson} />
        </>
      )}
      <RadioCards
        label={t('members.roleLabel')}
        value={role}
        onChange={setRole}
        options={[
          { value: 'speaker', label: t('members.role.speaker'), hint: t('members.speakerHint') },
          { value: 'moderator', label: t('members.role.moderator'), hint: t('members.moderatorHint') },
        ]}
      />
      <Fold
        title={t('members.permissions')}
        summary={different > 0 ? t('members.differs', { count: different }) : t('members.asRole')}
        open={showsMore}
        onToggle={setShowsMore}
      >
        <MemberPermissions
          role={rolePermissions}
          rights={rights}
          onChange={(change) => setCustom({ ...custom, ...change })}
        />
      </Fold>
    </FormDialog>
  );
}
