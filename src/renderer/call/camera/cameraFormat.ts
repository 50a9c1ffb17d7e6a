import { FRAME_RATES, type FrameRate, PICTURE_LINES, type PictureLines } from './PictureSettings';

/** What a camera is asked for at most. */
export interface CameraFormat {
  width: number;
  height: number;
  frameRate: number;
}

/** A camera of 29.97 pictures a second gives 30. */
const NEARLY = 0.95;

/** What is asked of the camera: what was chosen, or less where something holds it back for now. */
export function wantedFormat(
  { lines, frameRate }: { lines: PictureLines; frameRate: FrameRate },
  limit?: CameraFormat,
): CameraFormat {
  const height = Math.min(lines, limit?.height ?? lines);
  return {
    width: Math.round((height * 16) / 9),
    height,
    frameRate: Math.min(frameRate, limit?.frameRate ?? frameRate),
  };
}

/** As constraints: wishes, for a camera that cannot is no reason to have none; more frames than wanted are left out. */
export function formatConstraints({ width, height, frameRate }: CameraFormat): MediaTrackConstraints {
  return { width: { ideal: width }, height: { ideal: height }, frameRate: { ideal: frameRate, max: frameRate } };
}

/** Which choices make a difference with this camera; all where it does not tell. */
export function possibleFormats(capabilities: MediaTrackCapabilities | undefined): {
  lines: readonly PictureLines[];
  frameRates: readonly FrameRate[];
} {
  return {
    lines: upTo(PICTURE_LINES, capabilities?.height?.max),
    frameRates: upTo(FRAME_RATES, capabilities?.frameRate?.max),
  };
}

/** The smallest always stays: it is as much as there is. */
function upTo<T extends number>(choices: readonly T[], max: number | undefined): readonly T[] {
  return max === undefined ? choices : choices.filter((choice, at) => at === 0 || max >= choice * NEARLY);
}
