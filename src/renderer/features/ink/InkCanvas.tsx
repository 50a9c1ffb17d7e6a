import { useCallback } from 'react';
import type { TileId } from '../../call/types';
import { useCall } from '../../hooks/CallContext';
import { useTranslation } from '../../hooks/useTranslation';
import { followGestures } from '../../stage/followGestures';
import { useZooms, WHOLE } from '../../store/zooms';
import { followHand } from './followHand';
import { followInk } from './followInk';
import styles from './Ink.module.css';
import { inkShown } from './inkShown';
import { partOf, placePicture } from './placePicture';

/** The ink over a share's picture, wherever that lies in its tile. Takes presses only while we draw. */
export function InkCanvas({ id, isDrawing }: { id: TileId; isDrawing: boolean }) {
  const { t } = useTranslation();
  const call = useCall();
  const follow = useCallback(
    (canvas: HTMLCanvasElement | null) => {
      const video = canvas?.closest('figure')?.querySelector('video');
      if (!canvas || !video) return undefined;
      const board = call.ink.board(id);
      const self = () => call.identities.get()[0] ?? '';
      const picture = () =>
        placePicture(
          { width: canvas.clientWidth, height: canvas.clientHeight },
          useZooms.getState().zooms.get(id) ?? WHOLE,
          { width: video.videoWidth, height: video.videoHeight },
        );
      const ink = followInk({
        canvas,
        board,
        picture,
        shown: (now) => inkShown(board, self(), now),
        nameOf: (identity) => (identity === self() ? undefined : call.participant(identity).name.get()),
        now: Date.now,
      });
      const sizes = new ResizeObserver(ink.redraw);
      sizes.observe(canvas);
      video.addEventListener('resize', ink.redraw);
      const unzoom = useZooms.subscribe(ink.redraw);
      const placeOf = ({ clientX, clientY }: MouseEvent) => {
        const box = canvas.getBoundingClientRect();
        const place = picture();
        return place && partOf(place, clientX - box.left, clientY - box.top);
      };
      // Before the gestures: what draws does not move the picture.
      const letGo = isDrawing ? followHand({ element: canvas, pen: call.ink.pen(id), placeOf }) : undefined;
      const still = isDrawing ? followGestures(canvas, id, false) : undefined;
      if (isDrawing) canvas.focus({ preventScroll: true });
      return () => {
        still?.();
        letGo?.();
        unzoom();
        video.removeEventListener('resize', ink.redraw);
        sizes.disconnect();
        ink.end();
      };
    },
    [call, id, isDrawing],
  );
  return (
    <canvas
      // Another element, so that the listeners of the one go with it.
      key={String(isDrawing)}
      ref={follow}
      className={styles.canvas}
      data-testid="ink"
      {...(isDrawing
        ? { 'data-drawing': true, tabIndex: 0, role: 'application', 'aria-label': t('ink.canvas') }
        : { 'aria-hidden': true })}
    />
  );
}
