import { useMutation } from '@tanstack/react-query';
import { Ellipsis, KeyRound, Trash2 } from 'lucide-react';
import type { UserView } from '../../../shared/contract/users';
import { USER_ROLES, type UserRole } from '../../../shared/domain/user';
import { formatMoment } from '../../hooks/formatMoment';
import { useApi } from '../../hooks/useApi';
import { useFaultText } from '../../hooks/useFaultText';
import { useTranslation } from '../../hooks/useTranslation';
import { Badge } from '../../ui/Badge';
import { Checkbox } from '../../ui/Checkbox';
import { IconButton } from '../../ui/IconButton';
import { Menu } from '../../ui/Menu';
import { MenuChoice } from '../../ui/MenuChoice';
import { MenuItem } from '../../ui/MenuItem';
import { MenuSeparator } from '../../ui/MenuSeparator';
import { Row } from '../../ui/Row';
import { toast } from '../../ui/toast';

interface UserRowProps {
  user: UserView;
  /** The person who looks at the list. */
  isSelf: boolean;
  isChosen: boolean;
  onChoose: (isChosen: boolean) => void;
  onChanged: () => void;
  onPassword: () => void;
  onDelete: () => void;
}

/** Someone with an account: what they may do everywhere, and what can be done with them. */
export function UserRow({ user, isSelf, isChosen, onChoose, onChanged, onPassword, onDelete }: UserRowProps) {
  const { t, i18n } = useTranslation();
  const api = useApi();
  const faultText = useFaultText();
  const { userId, name, role, registrationDate } = user;
  const changing = useMutation({
    mutationFn: (next: UserRole) => api.users.setRole.call({ userId, role: next }),
    onSuccess: (changed) => {
      onChanged();
      toast(t('users.roleChanged', { name, role: t(`users.role.${changed.role}`) }), { tone: 'ok' });
    },
    onError: (error) => toast(faultText(error).sentence, { tone: 'danger' }),
  });
  return (
    <Row
      isChosen={isChosen}
      lead={<Checkbox label={t('users.select', { name })} checked={isChosen} onChange={onChoose} />}
      title={
        <>
          {name}
          {isSelf && ` (${t('users.you')})`}
        </>
      }
      meta={`${userId} · ${t('users.since', { date: formatMoment(registrationDate, Date.now(), i18n.language) })}`}
      marks={<Badge tone={role === 'admin' ? 'accent' : 'neutral'}>{t(`users.role.${role}`)}</Badge>}
      actions={
        <Menu trigger={<IconButton label={t('users.menu', { name })} icon={<Ellipsis />} quiet />}>
          <MenuChoice
            heading={t('users.roleLabel')}
            value={role}
            options={USER_ROLES.map((value) => ({ value, label: t(`users.role.${value}`) }))}
            onChange={(next) => next !== role && changing.mutate(next)}
          />
          <MenuSeparator />
          <MenuItem icon={<KeyRound />} onSelect={onPassword}>
            {t('users.resetPassword')}
          </MenuItem>
          <MenuItem icon={<Trash2 />} danger disabled={isSelf} onSelect={onDelete}>
            {t('users.delete')}
          </MenuItem>
        </Menu>
      }
    />
  );
}
