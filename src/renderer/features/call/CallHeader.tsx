import { memo, type ReactNode } from 'react';
import { useCall } from '../../hooks/CallContext';
import { useElapsed } from '../../hooks/useElapsed';
import { useParticipant } from '../../hooks/useParticipant';
import { useReadable } from '../../hooks/useReadable';
import { useSelf } from '../../hooks/useSelf';
import { useTranslation } from '../../hooks/useTranslation';
import { QualityBars } from '../../stage/QualityBars';
import { runAction } from '../../store/actions';
import { Tooltip } from '../../ui/Tooltip';
import styles from './CallHeader.module.css';

/** Where we are, for how long, and how well we are connected. */
export function CallHeader({ roomName, children }: { roomName: string; children?: ReactNode }) {
  const call = useCall();
  const connectedAt = useReadable(call.connectedAt);
  const self = useSelf();
  return (
    <header className={styles.header}>
      <h1 className={styles.name} dir="auto" title={roomName}>
        {roomName}
      </h1>
      {connectedAt > 0 && <Clock since={connectedAt} />}
      {self && connectedAt > 0 && <OwnQuality identity={self} />}
      <span className={styles.rest}>{children}</span>
    </header>
  );
}

const Clock = memo(function Clock({ since }: { since: number }) {
  const { t } = useTranslation();
  const elapsed = useElapsed(since);
  return (
    <span className={styles.clock} role="timer" aria-label={t('call.elapsed')}>
      <span className={styles.digits} style={{ inlineSize: `${elapsed.length}ch` }}>
        {elapsed}
      </span>
    </span>
  );
});

function OwnQuality({ identity }: { identity: string }) {
  const { t } = useTranslation();
  const quality = useParticipant(identity, 'quality');
  const words = t(`call.quality.${quality}`);
  const isWeak = quality === 'poor' || quality === 'lost';
  return (
    <Tooltip text={words}>
      <button
        type="button"
        className={styles.quality}
        aria-label={words}
        aria-description={t('quality.open')}
        onClick={() => runAction('quality.toggle')}
      >
        <QualityBars quality={quality} />
        {isWeak && <span aria-hidden="true">{words}</span>}
      </button>
    </Tooltip>
  );
}
