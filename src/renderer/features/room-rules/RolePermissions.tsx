import { effectivePermissions } from '../../../shared/domain/effectivePermissions';
import type { Permission } from '../../../shared/domain/permission';
import { ROLES } from '../../../shared/domain/role';
import { PERMISSION_GROUPS } from '../../hooks/permissionGroups';
import { useTranslation } from '../../hooks/useTranslation';
import { CheckTable } from '../../ui/CheckTable';
import type { Rules } from './rules';
import type { SectionProps } from './SectionProps';

/** What each role may do. Says where another rule of the room takes away what is ticked here. */
export function RolePermissions({ rules, set }: Pick<SectionProps, 'rules' | 'set'>) {
  const { t } = useTranslation();
  const { roles } = rules;
  return (
    <CheckTable
      label={t('rules.people.permissions')}
      columns={ROLES.map((value) => ({ value, label: t(`rules.people.${value}`) }))}
      groups={PERMISSION_GROUPS.map(({ name, permissions }) => ({
        label: t(`permissions.group.${name}`),
        rows: permissions.map((value) => ({
          value,
          label: t(`permissions.${value}`),
          note: isOverruled(rules, value) ? t('rules.people.overruled') : undefined,
        })),
      }))}
      isChecked={(permission, role) => roles[role][permission]}
      onChange={(permission, role, checked) =>
        set({ roles: { ...roles, [role]: { ...roles[role], [permission]: checked } } })
      }
    />
  );
}

function isOverruled({ roles, config }: Rules, permission: Permission): boolean {
  return ROLES.some((role) => roles[role][permission] && !effectivePermissions({ roles, config }, role)[permission]);
}
