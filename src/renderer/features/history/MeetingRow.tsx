import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { MeetingRecordView } from '../../../shared/contract/meetings';
import { formatMoment } from '../../hooks/formatMoment';
import { useSpanText } from '../../hooks/useSpanText';
import { useTranslation } from '../../hooks/useTranslation';
import { Attendances } from './Attendances';
import styles from './HistoryPanel.module.css';

/** One meeting in a line; unfolds to who was there. */
export function MeetingRow({ meeting }: { meeting: MeetingRecordView }) {
  const { t, i18n } = useTranslation();
  const spanText = useSpanText();
  const [isOpen, setOpen] = useState(false);
  const { meetingId, startDate, endDate, endCause, attendees } = meeting;
  const when = formatMoment(startDate, Date.now(), i18n.language);
  return (
    <li className={styles.meeting}>
      <button type="button" className={styles.row} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <ChevronRight aria-hidden="true" />
        <span className={styles.when}>{when}</span>
        <span className={styles.length}>
          {endDate === undefined ? t('history.running') : spanText(endDate - startDate)}
        </span>
        <span className={styles.people}>{t('history.people', { count: attendees })}</span>
        <span className={styles.cause}>{endCause && t(`history.end.${endCause}`)}</span>
      </button>
      {isOpen && <Attendances meetingId={meetingId} when={when} />}
    </li>
  );
}
