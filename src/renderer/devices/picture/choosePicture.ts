import type { PictureSettings } from '../../call/camera/PictureSettings';
import { usePicturePreferences } from '../../store/picturePreferences';
import type { LocalDevices } from '../LocalDevices';

/** Changes the picture now and for the next time. How the camera is turned is not kept: the next one may stand elsewhere. */
export function choosePicture(devices: Pick<LocalDevices, 'picture'>, change: Partial<PictureSettings>): void {
  const { zoom: _, pan: __, tilt: ___, ...kept } = change;
  usePicturePreferences.getState().setPicture(kept);
  void devices.picture.set(change);
}
