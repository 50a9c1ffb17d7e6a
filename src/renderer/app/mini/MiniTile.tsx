import { MicOff } from 'lucide-react';
import { parseTileId } from '../../call/tileId';
import type { TileId } from '../../call/types';
import { useCall } from '../../hooks/CallContext';
import { useParticipant } from '../../hooks/useParticipant';
import { useTranslation } from '../../hooks/useTranslation';
import { useVideo } from '../../hooks/useVideo';
import { usePicturePreferences } from '../../store/picturePreferences';
import { Avatar } from '../../ui/Avatar';
import { cx } from '../../ui/cx';
import styles from './MiniView.module.css';

/** Someone's picture, or what they share, with their name. */
export function MiniTile({ id }: { id: TileId }) {
  const { t } = useTranslation();
  const { identity, kind } = parseTileId(id);
  const isLocal = useCall().participant(identity).isLocal;
  const name = useParticipant(identity, 'name');
  const camera = useParticipant(identity, 'camera');
  const microphone = useParticipant(identity, 'microphone');
  const video = useVideo(id);
  const mirrors = usePicturePreferences((preferences) => preferences.mirrors);
  const isShare = kind === 'share';
  const words = isShare ? (isLocal ? t('call.youShare') : t('call.shareOf', { name })) : isLocal ? t('call.you') : name;
  return (
    <figure className={styles.tile} data-testid="mini-tile" data-identity={identity}>
      {!isShare && (
        <span className={styles.initials}>
          <Avatar name={name} identity={identity} size="100%" />
        </span>
      )}
      {(isShare || camera === 'on') && (
        <video
          ref={video}
          className={cx(styles.video, isShare && styles.whole, isLocal && !isShare && mirrors && styles.mirrored)}
          aria-label={isShare ? words : t('call.cameraOf', { name })}
          autoPlay
          playsInline
          muted
        />
      )}
      <figcaption className={styles.name}>
        {!isShare && microphone !== 'on' && <MicOff role="img" aria-label={t('call.muted')} />}
        <span dir="auto">{words}</span>
      </figcaption>
    </figure>
  );
}
