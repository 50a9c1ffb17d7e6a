import type { PictureTables } from '../../camera/pictureAdjustment';
import type { BackgroundEffect } from '../types';

/** What becomes of the camera's picture. */
export interface Look {
  effect: BackgroundEffect;
  /** Follows the person with a part of the picture. */
  framing: boolean;
  /** Brightness and colours; absent: as they come. */
  tables?: PictureTables;
}

/** Whether there is anything to do at all. */
export function changesPicture({ effect, framing, tables }: Look): boolean {
  return effect.kind !== 'none' || framing || tables !== undefined;
}
