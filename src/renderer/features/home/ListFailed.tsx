import { PlugZap } from 'lucide-react';
import { useEffect, useEffectEvent } from 'react';
import { useDetailsWords } from '../../hooks/useDetailsWords';
import { useFaultText } from '../../hooks/useFaultText';
import { useSession } from '../../hooks/useSession';
import { useTranslation } from '../../hooks/useTranslation';
import { Button } from '../../ui/Button';
import { Details } from '../../ui/Details';
import { EmptyState } from '../../ui/EmptyState';

/** The rooms cannot be had now. A session that ended leads back to the door. */
export function ListFailed({ error, retry }: { error: unknown; retry: () => void }) {
  const { t } = useTranslation();
  const detailsWords = useDetailsWords();
  const fault = useFaultText()(error);
  const session = useSession();
  const askWhoWeAre = useEffectEvent(() => session.retry());
  const signedOut = fault.code === 'UNAUTHENTICATED' || fault.code === 'NOT_ALLOWED';
  useEffect(() => {
    if (signedOut) askWhoWeAre();
  }, [signedOut]);
  return (
    <EmptyState
      icon={<PlugZap />}
      title={t('home.failed')}
      actions={
        <Button variant="primary" onClick={retry}>
          {t('app.retry')}
        </Button>
      }
      more={<Details {...detailsWords} text={fault.details} />}
    >
      <p>{fault.sentence}</p>
    </EmptyState>
  );
}
