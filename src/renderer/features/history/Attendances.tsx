import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../hooks/useApi';
import { useFaultText } from '../../hooks/useFaultText';
import { useSpanText } from '../../hooks/useSpanText';
import { useTranslation } from '../../hooks/useTranslation';
import { Avatar } from '../../ui/Avatar';
import { Badge } from '../../ui/Badge';
import { Spinner } from '../../ui/Spinner';
import styles from './HistoryPanel.module.css';

/** Who was in a meeting, from when to when, and why they left. */
export function Attendances({ meetingId, when }: { meetingId: string; when: string }) {
  const { t, i18n } = useTranslation();
  const api = useApi();
  const faultText = useFaultText();
  const spanText = useSpanText();
  const { data, error } = useQuery(api.meetings.getRecord.queryOptions({ input: { meetingId }, staleTime: 0 }));
  const time = new Intl.DateTimeFormat(i18n.language, { hour: '2-digit', minute: '2-digit' });
  if (error && !data) return <p className={styles.note}>{faultText(error).sentence}</p>;
  if (!data) return <Spinner label={t('history.loading')} />;
  return (
    <ul className={styles.attendances} aria-label={t('history.whoWasThere', { when })}>
      {data.attendances.map(({ identity, name, role, joinedDate, leftDate, leaveCause }) => (
        <li key={`${identity} ${joinedDate}`} className={styles.attendance}>
          <Avatar name={name || identity} identity={identity} size={24} />
          <span className={styles.name}>{name || identity}</span>
          {role === 'moderator' && <Badge>{t('history.moderator')}</Badge>}
          <span className={styles.time}>
            {leftDate === undefined
              ? t('history.since', { time: time.format(joinedDate) })
              : t('history.fromTo', {
                  from: time.format(joinedDate),
                  to: time.format(leftDate),
                  span: spanText(leftDate - joinedDate),
                })}
          </span>
          {(leaveCause === 'removed' || leaveCause === 'max_stay' || leaveCause === 'connection_lost') && (
            <span className={styles.note}>{t(`history.leave.${leaveCause}`)}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
