import { useParticipant } from '../hooks/useParticipant';
import { useTranslation } from '../hooks/useTranslation';
import { Tooltip } from '../ui/Tooltip';
import { QualityBars } from './QualityBars';
import styles from './Tile.module.css';

/** Bars on the tile of someone whose connection is weak; nothing where all is well. */
export function QualitySign({ identity }: { identity: string }) {
  const { t } = useTranslation();
  const quality = useParticipant(identity, 'quality');
  if (quality !== 'poor' && quality !== 'lost') return null;
  const words = t(`call.quality.${quality}`);
  return (
    <Tooltip text={words}>
      <span className={styles.quality} role="img" aria-label={words}>
        <QualityBars quality={quality} />
      </span>
    </Tooltip>
  );
}
