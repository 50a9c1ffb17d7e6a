import { memo } from 'react';
import type { TileId } from '../call/types';
import { useCall } from '../hooks/CallContext';
import { useParticipant } from '../hooks/useParticipant';
import { useTranslation } from '../hooks/useTranslation';
import { useVideo } from '../hooks/useVideo';
import { usePicturePreferences } from '../store/picturePreferences';
import { Avatar } from '../ui/Avatar';
import { cx } from '../ui/cx';
import { QualitySign } from './QualitySign';
import { SpeakingRing } from './SpeakingRing';
import styles from './Tile.module.css';
import { TileControls } from './TileControls';
import { TileLabel } from './TileLabel';
import { Undecrypted } from './Undecrypted';

/** Someone: their picture or their initials, their name, and whether they speak. */
export function CameraTile({ id, identity }: { id: TileId; identity: string }) {
  return (
    // A tap gives it the focus, and the focus shows its controls.
    <figure className={styles.tile} tabIndex={-1} data-testid="tile" data-identity={identity} data-kind="camera">
      <SpeakingRing identity={identity} />
      <Picture id={id} identity={identity} />
      <Undecrypted identity={identity} />
      <TileLabel identity={identity} />
      <QualitySign identity={identity} />
      <TileControls id={id} identity={identity} />
    </figure>
  );
}

const Picture = memo(function Picture({ id, identity }: { id: TileId; identity: string }) {
  const { t } = useTranslation();
  const isLocal = useCall().participant(identity).isLocal;
  const camera = useParticipant(identity, 'camera');
  const name = useParticipant(identity, 'name');
  const video = useVideo(id);
  const isMirrored = usePicturePreferences(({ mirrors }) => isLocal && mirrors);
  return (
    <>
      <span className={styles.initials}>
        <Avatar name={name} identity={identity} size="100%" />
      </span>
      {camera === 'on' && (
        // Their voice is not in this element, and live video has no captions.
        <video
          ref={video}
          className={cx(styles.video, isMirrored && styles.mirrored)}
          aria-label={t('call.cameraOf', { name })}
          autoPlay
          playsInline
          muted
        />
      )}
    </>
  );
});
