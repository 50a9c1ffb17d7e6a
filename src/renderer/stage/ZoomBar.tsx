import { Maximize2, ZoomIn, ZoomOut } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from '../hooks/useTranslation';
import { useZooms, WHOLE } from '../store/zooms';
import { cx } from '../ui/cx';
import { toggleTileFullScreen } from './toggleTileFullScreen';
import styles from './Zoom.module.css';
import { MAX_SCALE, ZOOM_STEP, zoomBy } from './zoom';

/** The buttons for how large a share is looked at. */
export function ZoomBar({ id }: { id: string }) {
  const { t, i18n } = useTranslation();
  const bar = useRef<HTMLFieldSetElement>(null);
  const { scale } = useZooms(({ zooms }) => zooms.get(id)) ?? WHOLE;
  const { zoom } = useZooms.getState();
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent' }).format(Math.round(scale * 100) / 100);
  return (
    <fieldset ref={bar} aria-label={t('stage.zoom')} className={cx(styles.bar, scale > 1 && styles.kept)}>
      <button
        type="button"
        className={styles.button}
        aria-label={t('stage.zoomOut')}
        title={t('stage.zoomOut')}
        // Not `disabled`: the focus would be lost at the last step.
        aria-disabled={scale === 1}
        onClick={() => zoom(id, (now) => zoomBy(now, 1 / ZOOM_STEP))}
      >
        <ZoomOut aria-hidden="true" />
      </button>
      <button
        type="button"
        className={styles.button}
        aria-label={t('stage.zoomWhole', { percent })}
        title={t('stage.zoomWhole', { percent })}
        onClick={() => zoom(id, () => WHOLE)}
      >
        {percent}
      </button>
      <button
        type="button"
        className={styles.button}
        aria-label={t('stage.zoomIn')}
        title={t('stage.zoomIn')}
        aria-disabled={scale === MAX_SCALE}
        onClick={() => zoom(id, (now) => zoomBy(now, ZOOM_STEP))}
      >
        <ZoomIn aria-hidden="true" />
      </button>
      {document.fullscreenEnabled && (
        <button
          type="button"
          className={styles.button}
          aria-label={t('stage.fullScreen')}
          title={t('stage.fullScreen')}
          onClick={() => toggleTileFullScreen(bar.current?.closest('figure') ?? undefined)}
        >
          <Maximize2 aria-hidden="true" />
        </button>
      )}
    </fieldset>
  );
}
