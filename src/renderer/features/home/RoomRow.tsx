import { memo } from 'react';
import { Link } from 'wouter';
import { roomHref } from '../../hooks/roomHref';
import { useTranslation } from '../../hooks/useTranslation';
import { Checkbox } from '../../ui/Checkbox';
import type { RoomMenuProps } from './RoomMenu';
import { RoomMenuButton } from './RoomMenuButton';
import styles from './RoomRow.module.css';
import { RoomState } from './RoomState';
import { useRoomPhase } from './useRoomPhase';

interface RoomRowProps extends Omit<RoomMenuProps, 'trigger'> {
  chosen: boolean;
}

/** One room: how it is, who is inside, and the way in, or what opens it again where nobody can join. */
export const RoomRow = memo(function RoomRow({ chosen, ...menu }: RoomRowProps) {
  const { t } = useTranslation();
  const { room, onChoose, onStatus, onLinks } = menu;
  const { roomName, roomId, isManaged } = room;
  const phase = useRoomPhase(room);
  const { kind } = phase;
  const way = !isManaged ? 'join' : kind === 'closed' ? 'reopen' : kind === 'early' ? 'links' : 'join';
  return (
    <li className={styles.row} data-chosen={chosen || undefined} data-room-id={roomId}>
      <span className={styles.dot} data-dot data-phase={kind} aria-hidden="true" />
      <span className={styles.choose} data-column="choose">
        {isManaged && (
          <Checkbox label={t('home.row.select', { name: roomName })} checked={chosen} onChange={onChoose} />
        )}
      </span>
      <span className={styles.name} dir="auto" title={roomName}>
        {roomName}
      </span>
      <RoomState room={room} phase={phase} />
      <span className={styles.actions}>
        <span data-column="join">
          {way === 'join' ? (
            <Link
              href={roomHref({ roomId })}
              className={styles.join}
              aria-label={t('home.row.joinRoom', { name: roomName })}
              data-join
            >
              {t('home.row.join')}
            </Link>
          ) : (
            <button
              type="button"
              className={styles.join}
              aria-label={t(way === 'reopen' ? 'home.row.reopenRoom' : 'home.row.linksRoom', { name: roomName })}
              data-join
              onClick={() => (way === 'reopen' ? onStatus(room, 'open') : onLinks(room))}
            >
              {t(way === 'reopen' ? 'home.row.reopen' : 'home.row.links')}
            </button>
          )}
        </span>
        {isManaged && (
          <span data-column="menu">
            <RoomMenuButton {...menu} />
          </span>
        )}
      </span>
    </li>
  );
});
