import type { PermissionSet } from '../../../shared/domain/permission';
import { PERMISSION_GROUPS } from '../../hooks/permissionGroups';
import { useTranslation } from '../../hooks/useTranslation';
import { CheckTable } from '../../ui/CheckTable';

interface MemberPermissionsProps {
  /** What the role may do in this room. */
  role: PermissionSet;
  /** What this member may do. */
  rights: PermissionSet;
  onChange: (change: Partial<PermissionSet>) => void;
}

/** What one member may do, with a word wherever that is not as the role has it. */
export function MemberPermissions({ role, rights, onChange }: MemberPermissionsProps) {
  const { t } = useTranslation();
  return (
    <CheckTable
      label={t('members.permissions')}
      columns={[{ value: 'allowed', label: t('members.allowed') }]}
      groups={PERMISSION_GROUPS.map(({ name, permissions }) => ({
        label: t(`permissions.group.${name}`),
        rows: permissions.map((value) => ({
          value,
          label: t(`permissions.${value}`),
          note: rights[value] !== role[value] ? t('members.differsHere') : undefined,
        })),
      }))}
      isChecked={(permission) => rights[permission]}
      onChange={(permission, _, checked) => onChange({ [permission]: checked })}
    />
  );
}
