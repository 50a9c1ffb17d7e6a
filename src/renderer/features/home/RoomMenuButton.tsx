import { Ellipsis } from 'lucide-react';
import { useTranslation } from '../../hooks/useTranslation';
import { fetched } from '../../ui/fetched';
import { LazyPopup } from '../../ui/LazyPopup';
import type { RoomMenuProps } from './RoomMenu';

const RoomMenu = fetched(() => import('./RoomMenu'));

/** Opens a room's menu. */
export function RoomMenuButton(props: Omit<RoomMenuProps, 'trigger'>) {
  const { t } = useTranslation();
  const look = { label: t('home.row.menu', { name: props.room.roomName }), icon: <Ellipsis />, quiet: true };
  return (
    <LazyPopup look={look} prepare={RoomMenu.prepare}>
      {(trigger) => <RoomMenu {...props} trigger={trigger} />}
    </LazyPopup>
  );
}
