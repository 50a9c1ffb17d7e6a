import type { Mask } from './createMask';
import { MODEL_SIZE } from './createMask';
import { type Crop, findPerson, frameFor, inWhole, isFar, towards, WHOLE_PICTURE } from './framing';

/** Follows the person with a part of the picture. */
export interface Framing {
  /** The part to show at this moment, in milliseconds. */
  next(nowMs: number, isOn: boolean): Crop;
  /** The mask has been renewed, from what `next` gave last. */
  look(mask: Mask): void;
}

/** So near to its aim, it has arrived; of the picture. */
const THERE = 0.004;
/** A longer pause of the camera is no jump of the picture. */
const MAX_STEP_MS = 100;

export function createFraming(): Framing {
  let crop = WHOLE_PICTURE;
  let aim = WHOLE_PICTURE;
  let isMoving = false;
  let last = 0;
  return {
    next(nowMs, isOn) {
      if (!isOn) aim = WHOLE_PICTURE;
      isMoving ||= !isOn && crop.share < 1;
      if (isMoving) crop = towards(crop, aim, Math.min(Math.max(nowMs - last, 0), MAX_STEP_MS));
      last = nowMs;
      const gap = Math.max(Math.abs(crop.x - aim.x), Math.abs(crop.y - aim.y), Math.abs(crop.share - aim.share));
      if (gap < THERE) isMoving = false;
      if (!isOn && gap < THERE) crop = WHOLE_PICTURE;
      return crop;
    },
    look(mask) {
      const box = findPerson(mask.values(), MODEL_SIZE.width, MODEL_SIZE.height);
      const wanted = frameFor(box && inWhole(box, crop));
      if (!isMoving && !isFar(crop, wanted)) return;
      aim = wanted;
      isMoving = true;
    },
  };
}
