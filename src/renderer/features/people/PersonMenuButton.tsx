import { Ellipsis } from 'lucide-react';
import { useTranslation } from '../../hooks/useTranslation';
import { fetched } from '../../ui/fetched';
import { LazyPopup } from '../../ui/LazyPopup';
import type { PersonMenuProps } from './PersonMenu';

const PersonMenu = fetched(() => import('./PersonMenu'));

/** Opens what a moderator may do with someone. */
export function PersonMenuButton(props: Omit<PersonMenuProps, 'trigger'>) {
  const { t } = useTranslation();
  const look = {
    label: t('moderation.menu', { name: props.name }),
    icon: <Ellipsis />,
    quiet: true,
    size: 'small',
  } as const;
  return (
    <LazyPopup look={look} prepare={PersonMenu.prepare}>
      {(trigger) => <PersonMenu {...props} trigger={trigger} />}
    </LazyPopup>
  );
}
