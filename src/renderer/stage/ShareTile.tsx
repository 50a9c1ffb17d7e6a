import { MonitorUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { TileId } from '../call/types';
import { useCall } from '../hooks/CallContext';
import { useParticipant } from '../hooks/useParticipant';
import { useVideo } from '../hooks/useVideo';
import { cx } from '../ui/cx';
import { PinButton } from './PinButton';
import styles from './Tile.module.css';

/** A shared screen or window, whole and never mirrored. */
export function ShareTile({ id, identity }: { id: TileId; identity: string }) {
  const { t } = useTranslation();
  const isLocal = useCall().participant(identity).isLocal;
  const name = useParticipant(identity, 'name');
  const video = useVideo(id);
  const words = isLocal ? t('call.youShare') : t('call.shareOf', { name });
  return (
    <figure className={cx(styles.tile, styles.share)} data-testid="tile" data-identity={identity} data-kind="share">
      <MonitorUp className={styles.waiting} aria-hidden="true" />
      <video ref={video} className={cx(styles.video, styles.whole)} aria-label={words} autoPlay playsInline muted />
      <figcaption className={styles.label}>
        <MonitorUp aria-hidden="true" />
        <span className={styles.name}>{words}</span>
      </figcaption>
      <PinButton id={id} identity={identity} />
    </figure>
  );
}
