import { createBackground } from '../background/createBackground';
import { createDevices } from './createDevices';
import { createLocalMedia, type LocalMedia, type LocalMediaParts } from './createLocalMedia';

/** Camera and microphone of this computer, by the browser's own devices. */
export function openLocalMedia(how: Omit<LocalMediaParts, 'devices' | 'background'>): LocalMedia {
  return createLocalMedia({
    devices: createDevices(navigator.mediaDevices),
    background: createBackground(),
    ...how,
  });
}
