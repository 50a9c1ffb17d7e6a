import { useTranslation } from 'react-i18next';
import type { RoomView } from '../../../shared/contract/roomSchema';
import { Avatar } from '../../ui/Avatar';
import { formatWhen } from './formatWhen';
import styles from './RoomState.module.css';
import { whoIsInside } from './whoIsInside';

const FACES = 3;

/** Whether a meeting runs and who is inside; otherwise when one was. In words: the dot of the row is never alone. */
export function RoomState({ room }: { room: RoomView }) {
  const { t, i18n } = useTranslation();
  const people = room.meeting?.participants ?? [];
  if (room.status === 'active_meeting') {
    const { names, others } = whoIsInside(
      people.map(({ name, identity }) => name || identity),
      FACES,
    );
    const words = names.join(', ') + (others > 0 ? ` ${t('home.row.others', { count: others })}` : '');
    return (
      <span className={styles.state} data-running>
        <span className={styles.word}>{t('home.row.inside', { count: people.length })}</span>
        <span className={styles.faces} aria-hidden="true">
          {people.slice(0, FACES).map(({ identity, name }) => (
            <Avatar key={identity} name={name || identity} identity={identity} size={24} />
          ))}
        </span>
        <span className={styles.note}>{words}</span>
      </span>
    );
  }
  return (
    <span className={styles.state}>
      <span className={styles.word}>{t('home.row.open')}</span>
      <span className={styles.note}>
        {room.lastMeetingDate
          ? t('home.row.lastMet', { when: formatWhen(room.lastMeetingDate, Date.now(), i18n.language) })
          : t('home.row.never')}
      </span>
    </span>
  );
}
