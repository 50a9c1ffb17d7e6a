import { ChartNoAxesColumn } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../hooks/CallContext';
import { useReadable } from '../../hooks/useReadable';
import { runAction } from '../../store/actions';
import { usePanels } from '../../store/panels';
import styles from './PollSign.module.css';
import { usePolls } from './usePolls';

/** In the header: how many polls of others wait for one's vote, and the way to them. */
export function PollSign() {
  const { t } = useTranslation();
  const { polls } = usePolls();
  const isOpen = usePanels((panels) => panels.open === 'polls');
  const self = useReadable(useCall().identities)[0];
  const waiting = polls.filter(
    ({ closedDate, own, createdBy }) => closedDate === undefined && own.length === 0 && createdBy !== self,
  );
  const count = waiting.length;
  if (isOpen || count === 0) return null;
  return (
    <button type="button" className={styles.sign} onClick={() => runAction('polls.toggle')}>
      <ChartNoAxesColumn aria-hidden="true" />
      {t('polls.unanswered', { count })}
    </button>
  );
}
