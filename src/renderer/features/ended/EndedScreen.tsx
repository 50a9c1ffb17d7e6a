import type { ReactNode } from 'react';
import type { EndReason } from '../../../shared/domain/endReason';
import { useEmbedding } from '../../hooks/EmbeddingContext';
import { useDetailsWords } from '../../hooks/useDetailsWords';
import type { FaultText } from '../../hooks/useFaultText';
import { useSpanText } from '../../hooks/useSpanText';
import { useTranslation } from '../../hooks/useTranslation';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Details } from '../../ui/Details';
import { useArrival } from '../../ui/useArrival';
import styles from './EndedScreen.module.css';

export interface EndedScreenProps {
  reason: EndReason;
  /** Technical text. */
  detail?: string;
  roomName: string;
  /** Milliseconds that we were inside; undefined where we never were. */
  duration?: number;
  joining: boolean;
  /** More on why, where the host tells it. */
  note?: string;
  mayComeBack: boolean;
  /** Why rejoining failed. */
  fault: FaultText | undefined;
  /** Further help, under the ways on. */
  more?: ReactNode;
  onRejoin: () => void;
  onHome: () => void;
}

/** Why it is over, how long it was, and the ways on. */
export function EndedScreen({
  reason,
  detail,
  roomName,
  duration,
  note,
  mayComeBack,
  joining,
  fault,
  more,
  onRejoin,
  onHome,
}: EndedScreenProps) {
  const { t } = useTranslation();
  const detailsWords = useDetailsWords();
  const embedding = useEmbedding();
  const spanText = useSpanText();
  useArrival();
  const details = fault?.details ?? detail;
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <h1 className={styles.reason}>{t(`end.${reason}`)}</h1>
        <p className={styles.duration}>
          {duration === undefined
            ? t('ended.neverIn', { room: roomName })
            : t('ended.duration', { room: roomName, time: spanText(duration) })}
        </p>
        {(reason === 'join_failed' || reason === 'join_refused') && !fault && !note && (
          <p className={styles.duration}>{t(`ended.hint.${reason}`)}</p>
        )}
        {note && <p className={styles.duration}>{note}</p>}
        {fault && <Banner tone="danger" title={fault.sentence} />}
        <div className={styles.ways}>
          {mayComeBack && reason !== 'version_mismatch' && (
            <Button variant="primary" size="large" busy={joining} onClick={onRejoin}>
              {t(duration === undefined ? 'ended.tryAgain' : 'ended.rejoin')}
            </Button>
          )}
          <Button size="large" onClick={onHome}>
            {t(embedding ? 'app.close' : 'ended.home')}
          </Button>
        </div>
        {more}
        {details && reason !== 'voluntary_leave' && <Details {...detailsWords} text={details} />}
      </div>
    </main>
  );
}
