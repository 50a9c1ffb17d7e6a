import { useTranslation } from '../../hooks/useTranslation';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Spinner } from '../../ui/Spinner';
import { useArrival } from '../../ui/useArrival';
import type { DoorState } from './DoorState';

interface WaitingCardProps {
  door: Extract<DoorState, { kind: 'waiting' | 'full' }>;
  onCancel: () => void;
}

/** Someone waits: for whom or what, how many come before, and the way out of it. */
export function WaitingCard({ door, onCancel }: WaitingCardProps) {
  const { t } = useTranslation();
  useArrival();
  if (door.kind === 'full') {
    return (
      <Banner
        icon={<Spinner size={18} />}
        title={t('prejoin.queued')}
        actions={<Button onClick={onCancel}>{t('lobby.cancel')}</Button>}
      >
        {t('prejoin.queuedBody')}
      </Banner>
    );
  }
  return (
    <Banner
      icon={<Spinner size={18} />}
      title={t('lobby.waiting')}
      actions={<Button onClick={onCancel}>{t('lobby.cancel')}</Button>}
    >
      <p>{t(door.isAttended ? 'lobby.attended' : 'lobby.unattended')}</p>
      {door.ahead > 0 && <p>{t('lobby.ahead', { count: door.ahead })}</p>}
    </Banner>
  );
}
