import { ArrowRightLeft } from 'lucide-react';
import type { DragEvent } from 'react';
import { useCall } from '../../hooks/CallContext';
import { useParticipant } from '../../hooks/useParticipant';
import { useTranslation } from '../../hooks/useTranslation';
import { Avatar } from '../../ui/Avatar';
import { IconButton } from '../../ui/IconButton';
import { Menu } from '../../ui/Menu';
import { MenuChoice } from '../../ui/MenuChoice';
import styles from './BreakoutPanel.module.css';
import type { Destination } from './RoomCard';

/** Stands for the meeting itself in the menu. */
const MEETING = '';

interface RoomPersonProps {
  identity: string;
  at: string | undefined;
  rooms: readonly Destination[] | undefined;
  /** They should be there. */
  isAwaited: boolean;
  onMove: (to: string | undefined) => void;
  onDrag: (event: DragEvent) => void;
}

/** Someone in a room of the list. */
export function RoomPerson({ identity, at, rooms, isAwaited, onMove, onDrag }: RoomPersonProps) {
  const { t } = useTranslation();
  const { isLocal } = useCall().participant(identity);
  const name = useParticipant(identity, 'name');
  const breakout = useParticipant(identity, 'breakout');
  return (
    <li className={styles.person} draggable={rooms !== undefined} onDragStart={onDrag} data-identity={identity}>
      <Avatar name={name} identity={identity} size={24} />
      <span className={styles.name} dir="auto" title={name}>
        {name}
        {isLocal && <span className={styles.faint}> ({t('breakouts.you')})</span>}
      </span>
      {isAwaited && breakout !== at && <span className={styles.faint}>{t('breakouts.onTheWay')}</span>}
      {rooms && (
        <Menu
          trigger={<IconButton quiet size="small" icon={<ArrowRightLeft />} label={t('breakouts.move', { name })} />}
        >
          <MenuChoice
            heading={t('breakouts.moveTo')}
            value={at ?? MEETING}
            options={[
              { value: MEETING, label: t('breakouts.inMeeting') },
              ...rooms.map((room) => ({ value: room.id, label: room.name })),
            ]}
            onChange={(value) => onMove(value === MEETING ? undefined : value)}
          />
        </Menu>
      )}
    </li>
  );
}
