import { useTranslation } from '../../../hooks/useTranslation';
import styles from './MessageRow.module.css';

/** The day that the messages below were written on. */
export function DayLine({ at }: { at: number }) {
  const { i18n } = useTranslation();
  const date = new Intl.DateTimeFormat(i18n.language, { weekday: 'long', day: 'numeric', month: 'long' });
  return <p className={styles.day}>{date.format(at)}</p>;
}
