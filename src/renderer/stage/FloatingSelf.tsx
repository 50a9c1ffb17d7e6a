import { Move } from 'lucide-react';
import { type KeyboardEvent, useCallback, useState } from 'react';
import { cameraTile } from '../call/tileId';
import { useSelf } from '../hooks/useSelf';
import { useTranslation } from '../hooks/useTranslation';
import { usePreferences } from '../store/preferences';
import { cx } from '../ui/cx';
import { cornerByKey, nearestCorner } from './corners';
import styles from './FloatingSelf.module.css';
import { followDrag } from './followDrag';
import { Tile } from './Tile';

/** Ourselves in a corner above the stage; dragged, or moved by arrows, to another one. */
export function FloatingSelf() {
  const { t } = useTranslation();
  const self = useSelf();
  const corner = usePreferences((preferences) => preferences.selfCorner);
  const [drag, setDrag] = useState<{ x: number; y: number }>();
  const ref = useCallback((element: HTMLDivElement | null) => {
    if (!element) return undefined;
    return followDrag(element, {
      onDrag: (x, y) => setDrag({ x, y }),
      onDrop(done) {
        setDrag(undefined);
        const stage = element.parentElement?.getBoundingClientRect();
        if (done && stage) moveTo(nearestCorner(element.getBoundingClientRect(), stage, isRtl(element)));
      },
    });
  }, []);
  if (self === undefined) return null;
  const onKeyDown = (event: KeyboardEvent) => {
    const next = cornerByKey(corner, event.key, isRtl(event.currentTarget));
    if (!next) return;
    event.preventDefault();
    moveTo(next);
  };
  return (
    <div
      ref={ref}
      className={cx(styles.self, drag && styles.dragged)}
      style={drag && { transform: `translate(${drag.x}px, ${drag.y}px)` }}
      data-corner={corner}
      data-testid="self"
    >
      <Tile id={cameraTile(self)} />
      <button type="button" className={styles.mover} aria-label={t(`stage.moveSelf.${corner}`)} onKeyDown={onKeyDown}>
        <Move aria-hidden="true" />
      </button>
    </div>
  );
}

function moveTo(selfCorner: ReturnType<typeof nearestCorner>): void {
  usePreferences.getState().setPreferences({ selfCorner });
}

function isRtl(element: Element): boolean {
  return getComputedStyle(element).direction === 'rtl';
}
