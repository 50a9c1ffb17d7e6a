import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '../../hooks/useTranslation';
import { MenuCheck } from '../../ui/MenuCheck';
import { KINDS } from './kinds';
import type { Moderation, Person } from './useModeration';

interface AllowancesProps {
  person: Person;
  moderation: Moderation;
  isOpen: boolean;
}

/** What someone may do, as the host knows it: asked when the menu opens. */
export function Allowances({ person, moderation, isOpen }: AllowancesProps) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const { place, allow } = moderation;
  const { identity } = person;
  const queryKey = ['place', place.roomId, identity];
  const { data } = useQuery({
    queryKey,
    queryFn: () => place.api.participants.get({ roomId: place.roomId, identity }),
    enabled: isOpen,
    staleTime: 0,
  });
  if (!data) return null;
  return (
    <MenuCheck
      heading={t('moderation.may')}
      options={KINDS.map(({ permission, kind }) => ({
        value: permission,
        label: t(`moderation.kind.${kind}`),
        checked: data.permissions.includes(permission),
        // What is forbidden to everyone is not one person's to have back.
        disabled: place.forbidden[kind] && data.role !== 'moderator',
      }))}
      onChange={(value, isAllowed) => {
        const entry = KINDS.find(({ permission }) => permission === value);
        if (!entry) return;
        const permissions = isAllowed
          ? [...data.permissions, entry.permission]
          : data.permissions.filter((permission) => permission !== entry.permission);
        queryClient.setQueryData(queryKey, { ...data, permissions });
        void allow(person, entry.permission, isAllowed).then(() => queryClient.invalidateQueries({ queryKey }));
      }}
    />
  );
}
