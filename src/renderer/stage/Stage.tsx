import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TileId } from '../call/types';
import { useCall } from '../hooks/CallContext';
import { useSize } from '../hooks/useSize';
import { useStage } from '../hooks/useStage';
import { useView } from '../store/view';
import { cx } from '../ui/cx';
import { Pager } from './Pager';
import { type Place, planStage } from './planStage';
import styles from './Stage.module.css';
import { Tile } from './Tile';

/** More tiles than this change their seats without motion, which would cost more than it tells. */
const MAX_MOVING_TILES = 25;

/** Everyone and everything that is shown, in the seats that the call gave them. */
export function Stage() {
  const { t } = useTranslation();
  const call = useCall();
  const stage = useStage();
  const [ref, { width, height }] = useSize();
  const { layout, page, pinned, setPage } = useView();

  const { tiles, spotlight } = stage;
  const plan = useMemo(
    () => planStage({ width, height, spotlight: spotlight.length, tiles: tiles.length }),
    [width, height, spotlight.length, tiles.length],
  );
  const measured = width > 0;
  useEffect(() => {
    if (measured) call.setView({ pageSize: plan.pageSize, page, pinned, layout });
  }, [call, measured, plan.pageSize, page, pinned, layout]);

  const seats = new Map<TileId, Place>();
  spotlight.forEach((id, index) => {
    const place = plan.spotlight[index];
    if (place) seats.set(id, place);
  });
  tiles.forEach((id, index) => {
    const place = plan.tiles[index];
    if (place) seats.set(id, place);
  });
  // Always in the order of their ids: a video that is moved within the document stops, one that is only placed elsewhere does not.
  const ids = [...seats.keys()].sort();

  return (
    <div className={styles.stage}>
      <section
        ref={ref}
        className={cx(styles.area, ids.length > MAX_MOVING_TILES && styles.still)}
        aria-label={t('call.stage')}
      >
        {ids.map((id) => {
          const place = seats.get(id);
          return (
            place && (
              <div
                key={id}
                className={styles.seat}
                style={{
                  width: place.width,
                  height: place.height,
                  transform: `translate(${place.x}px, ${place.y}px)`,
                }}
              >
                <Tile id={id} />
              </div>
            )
          );
        })}
      </section>
      {stage.pages > 1 && <Pager page={stage.page} pages={stage.pages} onPage={setPage} />}
    </div>
  );
}
