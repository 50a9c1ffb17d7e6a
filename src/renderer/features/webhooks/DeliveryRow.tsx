import { useMutation } from '@tanstack/react-query';
import { RotateCcw } from 'lucide-react';
import type { DeliveryView } from '../../../shared/contract/webhooks';
import { formatMoment } from '../../hooks/formatMoment';
import { useApi } from '../../hooks/useApi';
import { useFaultText } from '../../hooks/useFaultText';
import { useTranslation } from '../../hooks/useTranslation';
import { Badge } from '../../ui/Badge';
import { IconButton } from '../../ui/IconButton';
import { Row } from '../../ui/Row';
import { toast } from '../../ui/toast';

const TONE = { pending: 'neutral', delivered: 'accent', dead: 'danger' } as const;

interface DeliveryRowProps {
  delivery: DeliveryView;
  /** Shown where the list mixes endpoints. */
  url: string | undefined;
  onReplayed: () => void;
}

/** One event on its way to one endpoint, or there, or given up. */
export function DeliveryRow({ delivery, url, onReplayed }: DeliveryRowProps) {
  const { t, i18n } = useTranslation();
  const api = useApi();
  const faultText = useFaultText();
  const { deliveryId, event, roomId, date, state, attempts, lastStatus, lastError, nextAttemptDate } = delivery;
  const when = (moment: number) => formatMoment(moment, Date.now(), i18n.language);
  const replaying = useMutation({
    mutationFn: () => api.webhooks.replay.call({ deliveryId }),
    onSuccess: () => {
      toast(t('webhooks.replayed'), { tone: 'ok' });
      onReplayed();
    },
    onError: (error) => toast(faultText(error).sentence, { tone: 'danger' }),
  });
  const facts = [
    when(date),
    url,
    roomId,
    attempts > 0 && t('webhooks.attempts', { count: attempts }),
    lastStatus !== undefined && t('webhooks.answered', { status: lastStatus }),
    state !== 'delivered' && lastError,
    state === 'pending' && nextAttemptDate !== undefined && t('webhooks.next', { date: when(nextAttemptDate) }),
  ];
  return (
    <Row
      title={event}
      meta={facts.filter(Boolean).join(' · ')}
      marks={<Badge tone={TONE[state]}>{t(`webhooks.stateOf.${state}`)}</Badge>}
      actions={
        <IconButton
          icon={<RotateCcw />}
          label={t('webhooks.replay')}
          aria-busy={replaying.isPending || undefined}
          onClick={() => !replaying.isPending && replaying.mutate()}
        />
      }
    />
  );
}
