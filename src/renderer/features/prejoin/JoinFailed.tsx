import { useDetailsWords } from '../../hooks/useDetailsWords';
import type { FaultText } from '../../hooks/useFaultText';
import { useTranslation } from '../../hooks/useTranslation';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Details } from '../../ui/Details';
import { isFinal } from './isFinal';

interface JoinFailedProps {
  fault: FaultText;
  onRetry: () => void;
  onHome: () => void;
}

/** Why we were not let in, and what can be done about it: try again, or go. */
export function JoinFailed({ fault, onRetry, onHome }: JoinFailedProps) {
  const { t } = useTranslation();
  const detailsWords = useDetailsWords();
  const over = isFinal(fault.code);
  return (
    <Banner
      tone="danger"
      title={t('prejoin.failed')}
      actions={
        <Button size="small" onClick={over ? onHome : onRetry}>
          {t(over ? 'app.home' : 'app.retry')}
        </Button>
      }
    >
      {fault.sentence}
      <Details {...detailsWords} text={fault.details} />
    </Banner>
  );
}
