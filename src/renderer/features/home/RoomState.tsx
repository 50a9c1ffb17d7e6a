import type { RoomView } from '../../../shared/contract/roomSchema';
import { formatMoment } from '../../hooks/formatMoment';
import { useTranslation } from '../../hooks/useTranslation';
import { Avatar } from '../../ui/Avatar';
import { formatWhen } from './formatWhen';
import styles from './RoomState.module.css';
import type { RoomPhase } from './roomPhase';
import { whoIsInside } from './whoIsInside';

const FACES = 3;

/** Whether a meeting runs and who is inside; otherwise how the room stands. In words: the dot of the row is never alone. */
export function RoomState({ room, phase }: { room: RoomView; phase: RoomPhase }) {
  const { t, i18n } = useTranslation();
  const now = Date.now();
  if (phase.kind === 'running') return <Running room={room} />;
  const lastMet = room.lastMeetingDate
    ? t('home.row.lastMet', { when: formatWhen(room.lastMeetingDate, now, i18n.language) })
    : t('home.row.never');
  const date = 'date' in phase ? formatMoment(phase.date, now, i18n.language) : '';
  return (
    <span className={styles.state}>
      <span className={styles.word}>
        {phase.kind === 'expires' ? t('home.row.open') : t(`home.row.${phase.kind}`, { date })}
      </span>
      <span className={styles.note}>{phase.kind === 'expires' ? t('home.row.expires', { date }) : lastMet}</span>
    </span>
  );
}

function Running({ room }: { room: RoomView }) {
  const { t } = useTranslation();
  const people = room.meeting?.participants ?? [];
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
