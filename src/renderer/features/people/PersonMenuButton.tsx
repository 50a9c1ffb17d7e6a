import { Ellipsis } from 'lucide-react';
import { lazy } from 'react';
import { useTranslation } from '../../hooks/useTranslation';
import { LazyPopup } from '../../ui/LazyPopup';
import type { PersonMenuProps } from './PersonMenu';

const loadMenu = () => import('./PersonMenu');
const PersonMenu = lazy(loadMenu);

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
    <LazyPopup look={look} load={loadMenu}>
      {(trigger) => <PersonMenu {...props} trigger={trigger} />}
    </LazyPopup>
  );
}
