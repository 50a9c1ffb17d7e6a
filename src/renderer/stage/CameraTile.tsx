import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TileId } from '../call/types';
import { useCall } from '../hooks/CallContext';
import { useParticipant } from '../hooks/useParticipant';
import { useVideo } from '../hooks/useVideo';
import { Avatar } from '../ui/Avatar';
import { cx } from '../ui/cx';
import { PinButton } from './PinButton';
import { QualitySign } from './QualitySign';
import styles from './Tile.module.css';
import { TileLabel } from './TileLabel';

/** Someone: their picture or their initials, their name, and whether they speak. */
export function CameraTile({ id, identity }: { id: TileId; identity: string }) {
  const speaking = useParticipant(identity, 'isSpeaking');
  const microphone = useParticipant(identity, 'microphone');
  const isSpeaking = speaking && microphone === 'on';
  return (
    <figure
      className={cx(styles.tile, isSpeaking && styles.speaking)}
      data-testid="tile"
      data-identity={identity}
      data-kind="camera"
      data-speaking={isSpeaking}
    >
      <Picture id={id} identity={identity} />
      <TileLabel identity={identity} />
      <QualitySign identity={identity} />
      <PinButton id={id} identity={identity} />
    </figure>
  );
}

const Picture = memo(function Picture({ id, identity }: { id: TileId; identity: string }) {
  const { t } = useTranslation();
  const isLocal = useCall().participant(identity).isLocal;
  const camera = useParticipant(identity, 'camera');
  const name = useParticipant(identity, 'name');
  const video = useVideo(id);
  return (
    <>
      <span className={styles.initials}>
        <Avatar name={name} identity={identity} size="100%" />
      </span>
      {camera === 'on' && (
        // Their voice is not in this element, and live video has no captions.
        <video
          ref={video}
          className={cx(styles.video, isLocal && styles.mirrored)}
          aria-label={t('call.cameraOf', { name })}
          autoPlay
          playsInline
          muted
        />
      )}
    </>
  );
});
