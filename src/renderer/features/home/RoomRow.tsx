import { CheckSquare, Ellipsis, Link2, Pencil, QrCode, ShieldCheck, Trash2 } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { RoomView } from '../../../shared/contract/roomSchema';
import type { Role } from '../../../shared/domain/role';
import { roomHref } from '../../hooks/roomHref';
import { Checkbox } from '../../ui/Checkbox';
import { copyText } from '../../ui/copyText';
import { IconButton } from '../../ui/IconButton';
import { Menu } from '../../ui/Menu';
import { MenuItem } from '../../ui/MenuItem';
import { MenuSeparator } from '../../ui/MenuSeparator';
import { toast } from '../../ui/toast';
import styles from './RoomRow.module.css';
import { RoomState } from './RoomState';

interface RoomRowProps {
  room: RoomView;
  chosen: boolean;
  onChoose: (chosen: boolean) => void;
  onRename: (room: RoomView) => void;
  onLinks: (room: RoomView) => void;
  onDelete: (room: RoomView) => void;
}

/** One room: how it is, who is inside, and the way in. */
export const RoomRow = memo(function RoomRow({ room, chosen, onChoose, onRename, onLinks, onDelete }: RoomRowProps) {
  const { t } = useTranslation();
  const { roomName, roomId } = room;
  const copyLink = async (role: Role) => {
    const copied = await copyText(room.access.anonymous[role].url);
    if (copied) toast(t('home.links.copied'), { tone: 'ok' });
    else onLinks(room);
  };
  return (
    <li className={styles.row} data-chosen={chosen || undefined} data-room-id={roomId}>
      <span
        className={styles.dot}
        data-dot
        data-running={room.status === 'active_meeting' || undefined}
        aria-hidden="true"
      />
      <span className={styles.choose} data-column="choose">
        <Checkbox label={t('home.row.select', { name: roomName })} checked={chosen} onChange={onChoose} />
      </span>
      <span className={styles.name} title={roomName}>
        {roomName}
      </span>
      <RoomState room={room} />
      <span className={styles.actions}>
        <span data-column="join">
          <Link
            href={roomHref({ roomId })}
            className={styles.join}
            aria-label={t('home.row.joinRoom', { name: roomName })}
            data-join
          >
            {t('home.row.join')}
          </Link>
        </span>
        <span data-column="menu">
          <Menu trigger={<IconButton label={t('home.row.menu', { name: roomName })} icon={<Ellipsis />} quiet />}>
            <MenuItem icon={<Link2 />} onSelect={() => copyLink('speaker')}>
              {t('home.menu.copySpeaker')}
            </MenuItem>
            <MenuItem icon={<ShieldCheck />} onSelect={() => copyLink('moderator')}>
              {t('home.menu.copyModerator')}
            </MenuItem>
            <MenuItem icon={<QrCode />} onSelect={() => onLinks(room)}>
              {t('home.menu.links')}
            </MenuItem>
            <MenuSeparator />
            <MenuItem icon={<Pencil />} onSelect={() => onRename(room)}>
              {t('home.menu.rename')}
            </MenuItem>
            <MenuItem icon={<CheckSquare />} onSelect={() => onChoose(true)}>
              {t('home.menu.select')}
            </MenuItem>
            <MenuSeparator />
            <MenuItem icon={<Trash2 />} danger onSelect={() => onDelete(room)}>
              {t('home.menu.delete')}
            </MenuItem>
          </Menu>
        </span>
      </span>
    </li>
  );
});
