import { createBackground } from '../background/createBackground';
import { PLAIN_PICTURE } from '../camera/PictureSettings';
import type { InitialMedia } from '../types';
import { createDevices } from './createDevices';
import { createLocalMedia, type LocalMedia } from './createLocalMedia';

/** Camera and microphone of this computer, by the browser's own devices. */
export function openLocalMedia(
  { deviceIds, background, noise, picture = PLAIN_PICTURE }: Omit<InitialMedia, 'microphone' | 'camera'>,
  now: () => number,
): LocalMedia {
  return createLocalMedia({
    devices: createDevices(navigator.mediaDevices),
    background: createBackground(),
    deviceIds,
    effect: background,
    noise,
    picture,
    now,
  });
}
