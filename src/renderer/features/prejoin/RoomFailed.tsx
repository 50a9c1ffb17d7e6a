import { DoorClosed, PlugZap } from 'lucide-react';
import { Link } from 'wouter';
import { useDetailsWords } from '../../hooks/useDetailsWords';
import type { FaultText } from '../../hooks/useFaultText';
import { usePageTitle } from '../../hooks/usePageTitle';
import { useTranslation } from '../../hooks/useTranslation';
import { Button } from '../../ui/Button';
import { Details } from '../../ui/Details';
import { EmptyState } from '../../ui/EmptyState';
import { isFinal } from './isFinal';
import styles from './RoomFailed.module.css';

interface RoomFailedProps {
  fault: FaultText;
  /** Where someone with an account can say so; absent where that is no help. */
  signInHref?: string;
  retrying: boolean;
  onRetry: () => void;
  onHome: () => void;
}

/** Why a room does not open, and what helps. */
export function RoomFailed({ fault, signInHref, retrying, onRetry, onHome }: RoomFailedProps) {
  const { t } = useTranslation();
  const detailsWords = useDetailsWords();
  usePageTitle(t('prejoin.failedRoom'));
  const over = isFinal(fault.code);
  return (
    <main className={styles.page}>
      <EmptyState
        level={1}
        icon={over ? <DoorClosed /> : <PlugZap />}
        title={t('prejoin.failedRoom')}
        actions={
          <>
            {!over && (
              <Button variant="primary" busy={retrying} onClick={onRetry}>
                {t('app.retry')}
              </Button>
            )}
            <Button variant={over ? 'primary' : 'secondary'} onClick={onHome}>
              {t('ended.home')}
            </Button>
          </>
        }
        more={<Details {...detailsWords} text={fault.details} />}
      >
        <p>{fault.sentence}</p>
        {over && signInHref && (
          <p>
            <Link href={signInHref}>{t('prejoin.signInInstead')}</Link>
          </p>
        )}
      </EmptyState>
    </main>
  );
}
