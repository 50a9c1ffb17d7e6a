import { Ellipsis } from 'lucide-react';
import { lazy } from 'react';
import { useTranslation } from '../../hooks/useTranslation';
import { LazyPopup } from '../../ui/LazyPopup';
import type { RoomMenuProps } from './RoomMenu';

const loadMenu = () => import('./RoomMenu');
const RoomMenu = lazy(loadMenu);

/** Opens a room's menu. */
export function RoomMenuButton(props: Omit<RoomMenuProps, 'trigger'>) {
  const { t } = useTranslation();
  const look = { label: t('home.row.menu', { name: props.room.roomName }), icon: <Ellipsis />, quiet: true };
  return (
    <LazyPopup look={look} load={loadMenu}>
      {(trigger) => <RoomMenu {...props} trigger={trigger} />}
    </LazyPopup>
  );
}
