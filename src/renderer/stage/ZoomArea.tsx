import { type ReactNode, useCallback, useContext } from 'react';
import { useZooms, WHOLE } from '../store/zooms';
import { cx } from '../ui/cx';
import { followGestures } from './followGestures';
import { IsApart } from './IsApart';
import styles from './Zoom.module.css';

/** Enlarges what is inside, by wheel, fingers and dragging. By its real size, so that as many pixels are asked for. */
export function ZoomArea({ id, children }: { id: string; children: ReactNode }) {
  const { scale, x, y } = useZooms(({ zooms }) => zooms.get(id)) ?? WHOLE;
  // In a window of its own a double click fills the screen, as in every such window.
  const zoomsByClicks = !useContext(IsApart);
  const area = useCallback(
    (element: HTMLDivElement | null) => (element ? followGestures(element, id, zoomsByClicks) : undefined),
    [id, zoomsByClicks],
  );
  return (
    <div ref={area} className={cx(styles.area, scale > 1 && styles.zoomed)} data-testid="zoom" data-scale={scale}>
      <div
        className={styles.picture}
        style={{
          width: `${scale * 100}%`,
          height: `${scale * 100}%`,
          transform: `translate(${(x / scale) * 100}%, ${(y / scale) * 100}%)`,
        }}
      >
        {children}
      </div>
    </div>
  );
}
