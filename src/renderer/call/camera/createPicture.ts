import { type LocalVideoTrack, TrackEvent } from 'livekit-client';
import { createReadable, type Readable } from '../readable';
import { type CameraFormat, formatConstraints, possibleFormats, wantedFormat } from './cameraFormat';
import { createLightMeter, measureLight } from './createLightMeter';
import { fitEncodings } from './fitEncodings';
import {
  type CameraCapabilities,
  type HardwareControls,
  hardwareConstraints,
  hardwareControls,
  softwareTones,
} from './hardwareControls';
import { approach, isDark, type LightCurve, lightCurve, STRAIGHT } from './lightCurve';
import type { Picture, PictureAdjuster, PictureState } from './Picture';
import { type PictureSettings, TONES, type Tone } from './PictureSettings';
import { areSameTables, type PictureTables, pictureTables } from './pictureAdjustment';
import { rawVideo } from './rawVideo';

/** When the camera has been opened anew, or an effect put on or taken off, which asks the camera for its first size again. */
const RENEWALS = [TrackEvent.Restarted, TrackEvent.Unmuted, TrackEvent.TrackProcessorUpdate] as const;

interface PictureParts {
  /** Our camera, as it is opened and closed. */
  track: Readable<LocalVideoTrack | undefined>;
  first: PictureSettings;
  adjuster: PictureAdjuster;
  meter?: Readable<Uint32Array | undefined>;
}

export function createPicture({ track, first, adjuster, meter }: PictureParts): Picture {
  const light = meter ?? createLightMeter(() => rawVideo(track.get()));
  const state = createReadable<PictureState>({ settings: first, ...canOf(undefined, { moves: {} }, adjuster) });
  let limit: CameraFormat | undefined;
  let held: LocalVideoTrack | undefined;
  /** What the raw track was asked for last, so that a slider that moves asks once. */
  let asked: { raw: MediaStreamTrack; wish: string } | undefined;
  const touched = new Set<Tone>();
  /** Controls that a camera offers and does not obey. */
  const disobeyed = new Set<string>();
  let curve: LightCurve = STRAIGHT;
  let tables: PictureTables | undefined;
  let isSending = false;
  let queue = Promise.resolve();

  const controlsOf = (raw: MediaStreamTrack | undefined): HardwareControls => {
    const controls = hardwareControls(capabilitiesOf(raw));
    const obeys = (tone: 'brightness' | 'warmth') => !disobeyed.has(`${raw?.label} ${tone}`);
    return {
      moves: controls.moves,
      ...(controls.brightness && obeys('brightness') ? { brightness: controls.brightness } : {}),
      ...(controls.warmth && obeys('warmth') ? { warmth: controls.warmth } : {}),
    };
  };
  const adjust = () => {
    const { settings } = state.get();
    const next = pictureTables(softwareTones(controlsOf(rawVideo(track.get())), settings), curve);
    if (areSameTables(tables, next)) return;
    tables = next;
    if (!isSending) void send();
  };
  /** One at a time: a slider that moves is quicker than frames, and only where it stands now counts. */
  const send = async () => {
    let sent: PictureTables | undefined;
    isSending = true;
    do {
      sent = tables;
      await adjuster.setPicture(sent);
    } while (sent !== tables);
    isSending = false;
  };
  const tell = (raw: MediaStreamTrack | undefined) => {
    const { settings } = state.get();
    const { width, height, frameRate } = raw?.getSettings() ?? {};
    const gives = width && height ? { width, height, frameRate: Math.round(frameRate ?? 0) } : undefined;
    const next: PictureState = { settings, ...canOf(raw, controlsOf(raw), adjuster), ...(gives && { gives }) };
    if (JSON.stringify(next) !== JSON.stringify(state.get())) state.set(next);
  };

  /** The fallback's effects draw their own frames from a camera that they have set up for themselves. */
  const isTaken = () => !adjuster.canAdjust && track.get()?.getProcessor() !== undefined;
  const bring = async () => {
    const raw = rawVideo(track.get());
    if (!raw || isTaken()) return tell(raw);
    const { settings } = state.get();
    const controls = controlsOf(raw);
    const hardware = hardwareConstraints(controls, settings, touched);
    const format = formatConstraints(wantedFormat(settings, limit));
    const wish = JSON.stringify([format, hardware]);
    if (asked?.raw !== raw || asked.wish !== wish) {
      asked = { raw, wish };
      for (const tone of ['brightness', 'warmth'] as const) if (settings[tone] !== 0) touched.add(tone);
      await raw.applyConstraints(format);
      // Chromium takes these by themselves only.
      if (Object.keys(hardware).length > 0) await raw.applyConstraints({ advanced: [hardware] });
      noteObedience(raw, controls, hardware);
    }
    adjust();
    tell(raw);
    await fitSending();
  };
  const noteObedience = (raw: MediaStreamTrack, controls: HardwareControls, hardware: Record<string, unknown>) => {
    const now = raw.getSettings() as Record<string, unknown>;
    for (const tone of ['brightness', 'warmth'] as const) {
      const control = controls[tone]?.control;
      if (!control || hardware[control] === undefined) continue;
      const range = controls[tone]?.range;
      const isNear = Math.abs(Number(now[control]) - Number(hardware[control])) <= (range?.step ?? 0);
      if (!isNear) disobeyed.add(`${raw.label} ${tone}`);
    }
  };
  const fitSending = async () => {
    const current = track.get();
    const { gives } = state.get();
    if (!current?.sender || !gives || isTaken()) return;
    await fitEncodings(current.sender, gives).catch((error: unknown) => {
      console.warn('The picture is sent as it was before', error);
    });
  };
  const request = () => {
    queue = queue.then(bring).catch((error: unknown) => console.warn('The camera does not do as it was asked', error));
    return queue;
  };
  const renew = () => {
    asked = undefined;
    void request();
  };
  const hold = () => {
    const current = track.get();
    if (current === held) return;
    for (const event of RENEWALS) held?.off(event, renew);
    held = current;
    for (const event of RENEWALS) held?.on(event, renew);
    renew();
  };
  const unfollow = track.subscribe(hold);
  hold();

  let stopLight: (() => void) | undefined;
  const followLight = () => {
    const { lowLight } = state.get().settings;
    if (lowLight === (stopLight !== undefined)) return;
    stopLight?.();
    stopLight = undefined;
    if (lowLight) {
      const brighten = () => {
        const seen = light.get();
        if (!seen) return;
        // From a standstill at once: the person has just asked for it.
        curve = curve === STRAIGHT ? lightCurve(seen) : approach(curve, lightCurve(seen));
        adjust();
      };
      stopLight = light.subscribe(brighten);
      brighten();
    } else {
      curve = STRAIGHT;
      adjust();
    }
  };
  followLight();
  adjust();
  if (first.framing) void adjuster.setFraming(true);

  return {
    state,
    isDark: createReadable(false, (set) => {
      let before = false;
      return light.subscribe(() => {
        const seen = light.get();
        const now = seen !== undefined && isDark(seen);
        // A hand before the camera is no darkness: two looks that agree.
        if (now === before) set(now);
        before = now;
      });
    }),
    async looksDark() {
      const seen = await measureLight(rawVideo(track.get()));
      return seen && isDark(seen);
    },
    async set(change) {
      const { framing } = state.get().settings;
      state.set({ ...state.get(), settings: { ...state.get().settings, ...change } });
      if (change.framing !== undefined && change.framing !== framing) void adjuster.setFraming(change.framing);
      followLight();
      await request();
    },
    async limit(next) {
      limit = next;
      await request();
    },
    fitSending,
    format: () => wantedFormat(state.get().settings, limit),
    dispose() {
      unfollow();
      stopLight?.();
      for (const event of RENEWALS) held?.off(event, renew);
    },
  };
}

/** Firefox has none of it for cameras before version 132. */
function capabilitiesOf(raw: MediaStreamTrack | undefined): CameraCapabilities | undefined {
  return raw?.getCapabilities?.() as CameraCapabilities | undefined;
}

function canOf(
  raw: MediaStreamTrack | undefined,
  { moves, brightness, warmth }: HardwareControls,
  { canAdjust }: PictureAdjuster,
): Pick<PictureState, 'can'> {
  const has = {
    brightness: brightness !== undefined,
    warmth: warmth !== undefined,
    contrast: false,
    saturation: false,
  };
  const tones = TONES.filter((tone) => canAdjust || has[tone]);
  return { can: { ...possibleFormats(capabilitiesOf(raw)), moves, tones, lowLight: canAdjust, framing: canAdjust } };
}
