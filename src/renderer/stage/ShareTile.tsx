import { MonitorUp, Pause } from 'lucide-react';
import { useContext } from 'react';
import type { TileId } from '../call/types';
import { useCall } from '../hooks/CallContext';
import { useParticipant } from '../hooks/useParticipant';
import { useSelected } from '../hooks/useSelected';
import { useTranslation } from '../hooks/useTranslation';
import { useVideo } from '../hooks/useVideo';
import { cx } from '../ui/cx';
import { ShareOverlay } from './ShareOverlay';
import styles from './Tile.module.css';
import { TileControls } from './TileControls';
import { Undecrypted } from './Undecrypted';
import { ZoomArea } from './ZoomArea';
import { ZoomBar } from './ZoomBar';

/** A shared screen or window, whole or enlarged, and never mirrored. */
export function ShareTile({ id, identity }: { id: TileId; identity: string }) {
  const { t } = useTranslation();
  const call = useCall();
  const isLocal = call.participant(identity).isLocal;
  const hold = useSelected(call.media.shares.holds, (holds) => holds.get(id));
  const name = useParticipant(identity, 'name');
  const video = useVideo(id);
  const Overlay = useContext(ShareOverlay);
  const words = isLocal ? t('call.youShare') : t('call.shareOf', { name });
  return (
    <figure
      className={cx(styles.tile, styles.share)}
      tabIndex={-1}
      data-testid="tile"
      data-identity={identity}
      data-kind="share"
    >
      <MonitorUp className={styles.waiting} aria-hidden="true" />
      <ZoomArea id={id}>
        <video ref={video} className={cx(styles.video, styles.whole)} aria-label={words} autoPlay playsInline muted />
      </ZoomArea>
      <Undecrypted identity={identity} />
      {Overlay && <Overlay id={id} />}
      <figcaption className={styles.label}>
        <MonitorUp aria-hidden="true" />
        <span className={styles.name} dir="auto">
          {words}
        </span>
        {hold && (
          <span className={styles.hold}>
            <Pause aria-hidden="true" />
            {t(hold === 'still' ? 'share.paused' : 'share.hidden')}
          </span>
        )}
      </figcaption>
      <ZoomBar id={id} />
      <TileControls id={id} identity={identity} />
    </figure>
  );
}
