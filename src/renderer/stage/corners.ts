import type { Corner } from '../store/preferences';

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The corner of the stage that a box is nearest to. In pixels; `isRtl`: lines begin at the right. */
export function nearestCorner(box: Box, stage: Box, isRtl: boolean): Corner {
  const isTop = box.y + box.height / 2 < stage.y + stage.height / 2;
  const isLeft = box.x + box.width / 2 < stage.x + stage.width / 2;
  return cornerOf(isTop, isLeft !== isRtl);
}

/** The corner that an arrow key leads to; undefined for other keys. */
export function cornerByKey(corner: Corner, key: string, isRtl: boolean): Corner | undefined {
  const isTop = corner.startsWith('top');
  const isStart = corner.endsWith('start');
  switch (key) {
    case 'ArrowUp':
      return cornerOf(true, isStart);
    case 'ArrowDown':
      return cornerOf(false, isStart);
    case 'ArrowLeft':
      return cornerOf(isTop, !isRtl);
    case 'ArrowRight':
      return cornerOf(isTop, isRtl);
    default:
      return undefined;
  }
}

function cornerOf(isTop: boolean, isStart: boolean): Corner {
  if (isTop) return isStart ? 'top-start' : 'top-end';
  return isStart ? 'bottom-start' : 'bottom-end';
}
