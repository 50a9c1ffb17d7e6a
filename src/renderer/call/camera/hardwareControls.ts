import { MOVES, type Move, type PictureSettings, type Tone } from './PictureSettings';

export interface Range {
  min: number;
  max: number;
  step: number;
}

/** Controls of a camera that the standard's image capture extension adds; few cameras have them. */
type Control = 'exposureCompensation' | 'brightness' | 'colorTemperature' | Move;

export type CameraCapabilities = MediaTrackCapabilities & { readonly [Key in Control]?: Partial<Range> };

/** What a camera can do itself. */
export interface HardwareControls {
  /** The control that makes it brighter and darker. */
  readonly brightness?: { control: 'exposureCompensation' | 'brightness'; range: Range };
  /** In kelvin. */
  readonly warmth?: { control: 'colorTemperature'; range: Range };
  readonly moves: Readonly<Partial<Record<Move, Range>>>;
}

export function hardwareControls(capabilities: CameraCapabilities | undefined): HardwareControls {
  const range = (control: Control): Range | undefined => {
    const { min, max, step } = capabilities?.[control] ?? {};
    return min !== undefined && max !== undefined && max > min ? { min, max, step: step || 1 } : undefined;
  };
  const exposure = range('exposureCompensation');
  const brightness = range('brightness');
  const temperature = range('colorTemperature');
  const moves = MOVES.flatMap((move) => {
    const found = range(move);
    return found ? [[move, found] as const] : [];
  });
  return {
    ...(exposure
      ? { brightness: { control: 'exposureCompensation', range: exposure } }
      : brightness && { brightness: { control: 'brightness', range: brightness } }),
    ...(temperature && { warmth: { control: 'colorTemperature', range: temperature } }),
    moves: Object.fromEntries(moves),
  };
}

/** A set of constraints for what the camera does itself; `touched` are the tones that it was told before. */
export function hardwareConstraints(
  controls: HardwareControls,
  settings: PictureSettings,
  touched: ReadonlySet<Tone>,
): Record<string, number | string> {
  const { brightness, warmth, moves } = controls;
  const wanted: Record<string, number | string> = {};
  if (brightness && (settings.brightness !== 0 || touched.has('brightness'))) {
    wanted[brightness.control] = within(brightness.range, settings.brightness);
  }
  if (warmth && settings.warmth !== 0) {
    wanted.whiteBalanceMode = 'manual';
    // A camera that is told that the light is bluer than it is makes the picture warmer.
    wanted[warmth.control] = within(warmth.range, settings.warmth);
  } else if (warmth && touched.has('warmth')) wanted.whiteBalanceMode = 'continuous';
  for (const move of MOVES) {
    const range = moves[move];
    const value = settings[move];
    if (range && value !== undefined) wanted[move] = Math.min(range.max, Math.max(range.min, value));
  }
  return wanted;
}

/** What is left to be done to the picture after the camera's part. */
export function softwareTones(controls: HardwareControls, settings: PictureSettings): Pick<PictureSettings, Tone> {
  return {
    brightness: controls.brightness ? 0 : settings.brightness,
    contrast: settings.contrast,
    warmth: controls.warmth ? 0 : settings.warmth,
    saturation: settings.saturation,
  };
}

/** From -100 to 100 into the control's range: 0 is its zero, where it has one inside, else its middle. */
function within({ min, max, step }: Range, value: number): number {
  const middle = min < 0 && max > 0 ? 0 : (min + max) / 2;
  const exact = value < 0 ? middle + (value / 100) * (middle - min) : middle + (value / 100) * (max - middle);
  return Math.min(max, Math.max(min, min + Math.round((exact - min) / step) * step));
}
