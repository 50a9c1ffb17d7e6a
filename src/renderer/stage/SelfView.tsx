import { cameraTile } from '../call/tileId';
import { useSelf } from '../hooks/useSelf';
import { useTranslation } from '../hooks/useTranslation';
import { useVideo } from '../hooks/useVideo';
import { usePicturePreferences } from '../store/picturePreferences';
import { cx } from '../ui/cx';
import styles from './Tile.module.css';

/** Our own camera as the others see it, outside the stage. */
export function SelfView() {
  const { t } = useTranslation();
  const self = useSelf() ?? '';
  const video = useVideo(cameraTile(self));
  const mirrors = usePicturePreferences((preferences) => preferences.mirrors);
  return (
    <div className={styles.self}>
      <video
        ref={video}
        className={cx(styles.video, mirrors && styles.mirrored)}
        aria-label={t('prejoin.preview')}
        autoPlay
        playsInline
        muted
      />
    </div>
  );
}
