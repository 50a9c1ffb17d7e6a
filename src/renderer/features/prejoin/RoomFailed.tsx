import { DoorClosed, PlugZap } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ErrorCode } from '../../../shared/domain/errorCode';
import type { FaultText } from '../../hooks/useFaultText';
import { usePageTitle } from '../../hooks/usePageTitle';
import { Button } from '../../ui/Button';
import { Details } from '../../ui/Details';
import { EmptyState } from '../../ui/EmptyState';
import styles from './RoomFailed.module.css';

/** After these, asking again brings the same answer. */
const FINAL: ReadonlySet<ErrorCode> = new Set([
  'LINK_NOT_VALID',
  'LINK_MALFORMED',
  'ROOM_NOT_FOUND',
  'NOT_ALLOWED',
  'INVALID_INPUT',
]);

interface RoomFailedProps {
  fault: FaultText;
  retrying: boolean;
  onRetry: () => void;
  onHome: () => void;
}

/** Why a room does not open, and what helps. */
export function RoomFailed({ fault, retrying, onRetry, onHome }: RoomFailedProps) {
  const { t } = useTranslation();
  usePageTitle(t('prejoin.failedRoom'));
  const isFinal = FINAL.has(fault.code);
  return (
    <main className={styles.page}>
      <EmptyState
        icon={isFinal ? <DoorClosed /> : <PlugZap />}
        title={t('prejoin.failedRoom')}
        actions={
          <>
            {!isFinal && (
              <Button variant="primary" busy={retrying} onClick={onRetry}>
                {t('app.retry')}
              </Button>
            )}
            <Button variant={isFinal ? 'primary' : 'secondary'} onClick={onHome}>
              {t('ended.home')}
            </Button>
          </>
        }
      >
        <p>{fault.sentence}</p>
        <Details
          summary={t('app.details')}
          text={fault.details}
          copyLabel={t('app.copy')}
          copiedLabel={t('app.copied')}
        />
      </EmptyState>
    </main>
  );
}
