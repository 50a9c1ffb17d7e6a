import { useEffect, useMemo } from 'react';
import { parseTileId } from '../call/tileId';
import type { TileId } from '../call/types';
import { useCall } from '../hooks/CallContext';
import { useSize } from '../hooks/useSize';
import { useStage } from '../hooks/useStage';
import { useTranslation } from '../hooks/useTranslation';
import { usePreferences } from '../store/preferences';
import { useTearOffs } from '../store/tearOffs';
import { shownView, useView } from '../store/view';
import { cx } from '../ui/cx';
import { FloatingSelf } from './FloatingSelf';
import { HiddenNote } from './HiddenNote';
import { Pager } from './Pager';
import { type Place, planStage } from './planStage';
import styles from './Stage.module.css';
import { TearOffNote } from './TearOffNote';
import { Tile } from './Tile';
import { useSwipe } from './useSwipe';

/** More tiles than this change their seats without motion, which would cost more than it tells. */
const MAX_MOVING_TILES = 25;

/** Everyone and everything that is shown, in the seats that the call gave them. */
export function Stage() {
  const { t } = useTranslation();
  const { tiles, spotlight, page, pages, elsewhere, hidden, isSelfFloating } = useStage();
  const [ref, { width, height }] = useSize();
  const layout = useView((view) => shownView(view).layout);
  const apart = useTearOffs(({ shown }) => shown.length);
  const { setPage } = useView.getState();

  const isShared = spotlight.length > 0 && spotlight.every((id) => parseTileId(id).kind === 'share');
  const plan = useMemo(
    () => planStage({ width, height, layout, spotlight: spotlight.length, isShared, tiles: tiles.length }),
    [width, height, layout, spotlight.length, isShared, tiles.length],
  );
  useTellView(width > 0 ? plan.pageSize : undefined);
  const swipe = useSwipe((turned) => {
    if (page + turned >= 0 && page + turned < pages) setPage(page + turned);
  });

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
    <div className={styles.stage} data-stage>
      <section
        ref={ref}
        className={cx(styles.area, ids.length > MAX_MOVING_TILES && styles.still)}
        aria-label={t('call.stage')}
        // Takes the focus from what goes away, see `focusStage`.
        tabIndex={-1}
        data-layout={layout}
        {...swipe}
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
                  transform: `translate(calc(var(--flow) * ${place.x}px), ${place.y}px)`,
                }}
              >
                <Tile id={id} />
              </div>
            )
          );
        })}
        {isSelfFloating && <FloatingSelf />}
        {ids.length === 0 && apart > 0 && (
          <div className={styles.empty}>
            <TearOffNote count={apart} />
          </div>
        )}
      </section>
      {(pages > 1 || hidden > 0 || (apart > 0 && ids.length > 0)) && (
        <div className={styles.foot} data-foot="">
          {apart > 0 && ids.length > 0 && <TearOffNote count={apart} />}
          {hidden > 0 && <HiddenNote count={hidden} />}
          {pages > 1 && <Pager page={page} pages={pages} elsewhere={elsewhere} onPage={setPage} />}
        </div>
      )}
    </div>
  );
}

/** Tells the call what we look at, so that it subscribes to that alone. Nothing before the stage is measured. */
function useTellView(pageSize: number | undefined): void {
  const call = useCall();
  const layout = useView((view) => shownView(view).layout);
  const page = useView((view) => shownView(view).page);
  const pinned = useView((view) => shownView(view).pinned);
  const hidden = useView((view) => view.hidden);
  const apart = useTearOffs(({ shown }) => shown);
  const hidesWithoutVideo = usePreferences((preferences) => preferences.hidesWithoutVideo);
  const self = usePreferences((preferences) => preferences.self);
  useEffect(() => {
    if (pageSize !== undefined)
      call.setView({ pageSize, page, pinned, layout, hidden, apart, hidesWithoutVideo, self });
  }, [call, pageSize, page, pinned, layout, hidden, apart, hidesWithoutVideo, self]);
}
