import { ChartNoAxesColumn } from 'lucide-react';
import { useCall } from '../../hooks/CallContext';
import { useReadable } from '../../hooks/useReadable';
import { useTranslation } from '../../hooks/useTranslation';
import { runAction } from '../../store/actions';
import { usePanels } from '../../store/panels';
import { SignButton } from '../../ui/SignButton';
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
    <SignButton tone="news" icon={<ChartNoAxesColumn aria-hidden="true" />} onClick={() => runAction('polls.toggle')}>
      {t('polls.unanswered', { count })}
    </SignButton>
  );
}
