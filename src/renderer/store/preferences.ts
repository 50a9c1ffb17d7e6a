import { OWN_WINDOWS, type OwnWindows } from '../../shared/contract/ownWindows';
import { LANGUAGES, type Language } from '../../shared/domain/language';
import { LAYOUTS, type Layout } from '../../shared/domain/layout';
import { createPreferences } from './createPreferences';
import { type TrustedReaders, trustBoolean, trustOneOf, trustText } from './readTrusted';

/** The background as it is remembered; `id` names a built-in image or the uploaded one. */
export type BackgroundPreference =
  | { kind: 'none' }
  | { kind: 'blur'; strength: 'light' | 'strong' }
  | { kind: 'image'; id: string };

export type ThemePreference = 'system' | 'light' | 'dark';

/** How one sees oneself in a call: among the others, floating in a corner, or not. */
export const SELF_PLACES = ['tile', 'floating', 'hidden'] as const;
export type SelfPlace = (typeof SELF_PLACES)[number];

export const CORNERS = ['top-start', 'top-end', 'bottom-start', 'bottom-end'] as const;
export type Corner = (typeof CORNERS)[number];

export interface Preferences {
  /** What the person is called in meetings; empty until they say. */
  name: string;
  theme: ThemePreference;
  /** `system`: the shown room's, else the browser's. */
  language: Language | 'system';
  microphoneOn: boolean;
  cameraOn: boolean;
  /** Device ids; absent means the system's default. */
  microphoneId?: string;
  cameraId?: string;
  speakerId?: string;
  background: BackgroundPreference;
  /** A soft sound tells that the meeting's timer is over. */
  timerSound: boolean;
  /** What a share is made for: sharp text at few frames, or smooth motion. */
  shareFor: 'text' | 'motion';
  /** How the stage of a call is laid out. */
  layout: Layout;
  /** Leaves those out of the stage who show no picture. */
  hidesWithoutVideo: boolean;
  self: SelfPlace;
  /** Where one floats. */
  selfCorner: Corner;
  /** See `deviceName`. */
  device?: string;
  /** Keys that the person gave to actions, by the actions' ids; empty where an action shall have none. */
  keys: Readonly<Record<string, string>>;
  /** Keys that mute and unmute whatever program is in front; the desktop's only. */
  systemKeys?: string;
  /** What closing the desktop's window in a call does. */
  whenClosed: 'ask' | 'keep' | 'leave';
  /** Which of Parley's windows others see with a shared screen; the desktop's only. */
  ownWindows: OwnWindows;
  /** Parley's window goes out of sight when a screen is shared that it is on. */
  putsAway: boolean;
  /** A mini window opens by itself while the call's own window is out of sight. */
  miniWhenHidden: boolean;
}

const DEFAULTS: Preferences = {
  name: '',
  theme: 'system',
  language: 'system',
  microphoneOn: true,
  cameraOn: true,
  background: { kind: 'none' },
  timerSound: true,
  shareFor: 'text',
  layout: 'auto',
  hidesWithoutVideo: false,
  self: 'tile',
  selfCorner: 'bottom-end',
  keys: {},
  whenClosed: 'ask',
  ownWindows: 'main',
  putsAway: false,
  miniWhenHidden: false,
};

/** Of names and of devices' ids. */
const TEXT_MAX_LENGTH = 200;
const trustName = trustText(TEXT_MAX_LENGTH);

/** What can be trusted of stored preferences. */
export const PREFERENCE_READERS: TrustedReaders<Preferences> = {
  name: trustName,
  theme: trustOneOf('system', 'light', 'dark'),
  language: trustOneOf('system', ...LANGUAGES),
  microphoneOn: trustBoolean,
  cameraOn: trustBoolean,
  microphoneId: trustName,
  cameraId: trustName,
  speakerId: trustName,
  background: readBackground,
  timerSound: trustBoolean,
  shareFor: trustOneOf('text', 'motion'),
  layout: trustOneOf(...LAYOUTS),
  hidesWithoutVideo: trustBoolean,
  self: trustOneOf(...SELF_PLACES),
  selfCorner: trustOneOf(...CORNERS),
  device: trustName,
  keys: readKeys,
  systemKeys: trustName,
  whenClosed: trustOneOf('ask', 'keep', 'leave'),
  ownWindows: trustOneOf(...OWN_WINDOWS),
  putsAway: trustBoolean,
  miniWhenHidden: trustBoolean,
};

/** Choices that this browser or app remembers; nothing that LiveKit or the host knows. */
export const usePreferences = createPreferences({
  name: 'parley.preferences',
  defaults: DEFAULTS,
  readers: PREFERENCE_READERS,
  setter: 'setPreferences',
});

function readBackground(stored: unknown): BackgroundPreference | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const { kind, strength, id } = stored as Record<string, unknown>;
  if (kind === 'none') return { kind };
  if (kind === 'blur' && (strength === 'light' || strength === 'strong')) return { kind, strength };
  if (kind === 'image' && typeof id === 'string' && id.length <= 100) return { kind, id };
  return undefined;
}

/** More than anyone has actions. */
const MAX_KEYS = 300;

function readKeys(stored: unknown): Record<string, string> | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const entries = Object.entries(stored).filter(
    ([id, keys]) => id.length <= 100 && typeof keys === 'string' && keys.length <= 50,
  );
  return Object.fromEntries(entries.slice(0, MAX_KEYS));
}
