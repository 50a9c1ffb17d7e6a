import { Link2, Pencil, Trash2 } from 'lucide-react';
import type { MemberView } from '../../../shared/contract/members';
import type { PermissionSet } from '../../../shared/domain/permission';
import { useTranslation } from '../../hooks/useTranslation';
import { Avatar } from '../../ui/Avatar';
import { Badge } from '../../ui/Badge';
import { Checkbox } from '../../ui/Checkbox';
import { IconButton } from '../../ui/IconButton';
import styles from './MembersPanel.module.css';
import { differing } from './rights';

interface MemberRowProps {
  member: MemberView;
  /** What their role may do in this room. */
  role: PermissionSet;
  chosen: boolean;
  onChoose: (chosen: boolean) => void;
  onEdit: () => void;
  onLink: () => void;
  onRemove: () => void;
}

/** One member: who, as what, and in how much they differ from that. */
export function MemberRow({ member, role, chosen, onChoose, onEdit, onLink, onRemove }: MemberRowProps) {
  const { t } = useTranslation();
  const { name, memberId, type, baseRole } = member;
  const count = differing(role, member.customPermissions).length;
  return (
    <li className={styles.row} data-chosen={chosen || undefined}>
      <Checkbox label={t('members.select', { name })} checked={chosen} onChange={onChoose} />
      <Avatar name={name} identity={memberId} size={28} />
      <span className={styles.who}>
        <span className={styles.name} dir="auto">
          {name}
        </span>
        <span className={styles.kind}>
          {type === 'user' ? t('members.user', { userId: memberId }) : t('members.guest')}
          {count > 0 && ` · ${t('members.differs', { count })}`}
        </span>
      </span>
      <Badge tone={baseRole === 'moderator' ? 'accent' : 'neutral'}>{t(`members.role.${baseRole}`)}</Badge>
      <span className={styles.actions}>
        {type === 'identified_guest' && (
          <IconButton label={t('members.linkOf', { name })} icon={<Link2 />} onClick={onLink} />
        )}
        <IconButton label={t('members.edit', { name })} icon={<Pencil />} onClick={onEdit} />
        <IconButton label={t('members.removeOne', { name })} icon={<Trash2 />} onClick={onRemove} />
      </span>
    </li>
  );
}
