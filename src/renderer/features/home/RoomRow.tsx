import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { RoomView } from '../../../shared/contract/roomSchema';
import { roomHref } from '../../hooks/roomHref';
import { Checkbox } from '../../ui/Checkbox';
import { RoomMenuButton } from './RoomMenuButton';
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
export const RoomRow = memo(function RoomRow({ room, chosen, onChoose, ...onRoom }: RoomRowProps) {
  const { t } = useTranslation();
  const { roomName, roomId } = room;
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
          <RoomMenuButton room={room} onChoose={onChoose} {...onRoom} />
        </span>
      </span>
    </li>
  );
});
