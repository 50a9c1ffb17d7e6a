import { Ellipsis } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../ui/IconButton';
import type { PersonMenuProps } from './PersonMenu';

const loadMenu = () => import('./PersonMenu');
const PersonMenu = lazy(loadMenu);

/** Opens what a moderator may do with someone. A plain button until it is pressed: a hundred people need no menus. */
export function PersonMenuButton(props: Omit<PersonMenuProps, 'trigger'>) {
  const { t } = useTranslation();
  const [pressed, setPressed] = useState(false);
  const look = {
    label: t('moderation.menu', { name: props.name }),
    icon: <Ellipsis />,
    quiet: true,
    size: 'small',
  } as const;
  const button = <IconButton {...look} />;
  if (!pressed) {
    return (
      <IconButton
        {...look}
        aria-haspopup="menu"
        onPointerEnter={() => void loadMenu()}
        onFocus={() => void loadMenu()}
        onClick={() => setPressed(true)}
      />
    );
  }
  return (
    <Suspense fallback={button}>
      <PersonMenu {...props} trigger={button} />
    </Suspense>
  );
}
