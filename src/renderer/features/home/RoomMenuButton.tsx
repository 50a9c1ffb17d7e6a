import { Ellipsis } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../ui/IconButton';
import type { RoomMenuProps } from './RoomMenu';

const loadMenu = () => import('./RoomMenu');
const RoomMenu = lazy(loadMenu);

/** Opens a room's menu. Until the first press it is a plain button: a list of rooms needs no menus to be drawn. */
export function RoomMenuButton(props: Omit<RoomMenuProps, 'trigger'>) {
  const { t } = useTranslation();
  const [pressed, setPressed] = useState(false);
  const look = { label: t('home.row.menu', { name: props.room.roomName }), icon: <Ellipsis />, quiet: true };
  const button = <IconButton {...look} />;
  if (!pressed) {
    return (
      <IconButton
        {...look}
        aria-haspopup="menu"
        // Whoever comes near may press: by then the menu is here.
        onPointerEnter={() => void loadMenu()}
        onFocus={() => void loadMenu()}
        onClick={() => setPressed(true)}
      />
    );
  }
  return (
    <Suspense fallback={button}>
      <RoomMenu {...props} trigger={button} />
    </Suspense>
  );
}
