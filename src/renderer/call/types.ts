import type { EndReason } from '../../shared/domain/endReason';
import type { Layout } from '../../shared/domain/layout';
import type { Role } from '../../shared/domain/role';
import type { BackgroundEffect } from './background/types';
import type { PictureSettings } from './camera/PictureSettings';
import type { LocalMedia } from './media/createLocalMedia';
import type { Readable } from './readable';
import type { Region } from './share/region';
import type { Hold, ShareLimit } from './share/types';
import type { NoiseChoice } from './sound/noise/types';

/** `${identity}|camera` or `${identity}|share|${shareId}`. Read it with `parseTileId`. */
export type TileId = string;

export interface Tile {
  id: TileId;
  identity: string;
  kind: 'camera' | 'share';
  /** Shares only: stays the same when it is published again after a reconnection. */
  shareId?: string;
}

export type CallPhase = 'connecting' | 'connected' | 'reconnecting' | 'ended';

export interface CallState {
  phase: CallPhase;
  /** Set when ended. */
  endReason?: EndReason;
  /** Technical text for the "Details" fold. */
  detail?: string;
  /** Ended with `join_failed`: which part of the way in did not work. */
  blocked?: 'signalling' | 'media';
  /** When this phase began, in milliseconds since the epoch. */
  since: number;
  /** Reconnecting: only the signalling is lost, pictures and sound still flow. */
  signalOnly?: boolean;
  /** Reconnecting: when the next attempt starts, in milliseconds since the epoch; absent while one runs. */
  retryAt?: number;
}

export interface Stage {
  /** The tiles of the page that is shown, in their seats. */
  tiles: readonly TileId[];
  /** Those shown large: pins, or else other people's shares. Not among `tiles`. */
  spotlight: readonly TileId[];
  /** Those in windows of their own, which are no part of the page. */
  apart: readonly TileId[];
  /** From 0. */
  page: number;
  /** At least 1. */
  pages: number;
  /** Someone who speaks on another page, and on which. */
  elsewhere?: { id: TileId; page: number };
  /** How many others are left out because they were hidden, or show no picture; not those in windows of their own. */
  hidden: number;
  /** We see ourselves beside the stage, not on it. */
  isSelfFloating: boolean;
}

export interface StageView {
  /** How many tiles fit beside the spotlight, if there is one. */
  pageSize: number;
  page: number;
  pinned: readonly TileId[];
  /**
   * `auto`: shares are large, else all are alike. `grid`: nothing is large but pins. `speaker`, `sidebar`: shares, else
   * the last speaker, are large. `spotlight`: so too, and nobody else is shown.
   */
  layout: Layout;
  /** Tiles that this person does not want to see. */
  hidden: readonly TileId[];
  /** Tiles that are shown in windows of their own, and so not on the stage. */
  apart: readonly TileId[];
  hidesWithoutVideo: boolean;
  /** How we see ourselves: among the others, in a corner above them, or not. */
  self: 'tile' | 'floating' | 'hidden';
}

export type DeviceState = 'on' | 'muted' | 'none';
export type Quality = 'excellent' | 'good' | 'poor' | 'lost' | 'unknown';

export interface ParticipantFacts {
  identity: string;
  name: string;
  isLocal: boolean;
  role?: Role;
  /** At this moment; for a ring, not for sorting. */
  isSpeaking: boolean;
  microphone: DeviceState;
  camera: DeviceState;
  /** How many screens or windows they share. */
  shares: number;
  quality: Quality;
  /** Since when their hand is up, in milliseconds since the epoch; absent while it is down. */
  hand?: number;
  /** The id of the breakout room that they have gone to. */
  breakout?: string;
  /** Milliseconds since the epoch. */
  joinedAt: number;
}

/** Each fact on its own, so that a tile is redrawn by what it shows and nothing else. */
export type ParticipantReads = {
  readonly identity: string;
  readonly isLocal: boolean;
} & { readonly [Fact in Exclude<keyof ParticipantFacts, 'identity' | 'isLocal'>]-?: Readable<ParticipantFacts[Fact]> };

export type MediaProblemCode =
  | 'permission-denied'
  | 'permission-denied-system'
  | 'device-busy'
  | 'device-missing'
  | 'no-devices'
  | 'overconstrained'
  | 'share-cancelled'
  | 'share-denied'
  | 'insecure-origin'
  /** The effect could not be drawn, and the camera is not shown without it. */
  | 'background-failed'
  | 'unknown';

export interface MediaProblem {
  code: MediaProblemCode;
  /** Technical text for the "Details" fold. */
  detail?: string;
}

export interface TrackState {
  enabled: boolean;
  /** On, or on its way there: what the next press takes back. */
  wanted: boolean;
  /** Being switched on or off. */
  pending: boolean;
  deviceId?: string;
  problem?: MediaProblem;
}

export type DeviceKind = 'audioinput' | 'videoinput' | 'audiooutput';

export interface Device {
  deviceId: string;
  /** Empty until the browser was given permission. */
  label: string;
}

export type DeviceLists = Record<DeviceKind, readonly Device[]>;

/** Something that happened to the devices by itself, to be said once. */
export interface MediaNotice {
  /** Grows with each notice, so that the same one twice is two. */
  id: number;
  /**
   * `device-lost`: the default took over. `device-returned`: the chosen one is back in use. `muted`: by a moderator.
   * `talking-muted`: we talk and nobody hears it. `noise-failed`: the strong noise filter does not work here.
   * `share-silent`: what we share goes without its sound, in which others would hear themselves.
   */
  kind:
    | 'device-lost'
    | 'device-returned'
    | 'share-ended'
    | 'microphone-silent'
    | 'muted'
    | 'talking-muted'
    | 'noise-failed'
    | 'share-silent';
  device?: DeviceKind;
  label?: string;
  /** `share-ended`: the system or the shared program ended it, the computer was locked, a moderator ended or forbade it. */
  cause?: 'system' | 'locked' | 'permission' | 'moderator';
}

export interface ShareOptions {
  /** `text`: sharp at few frames a second. `motion`: fluid. */
  content: 'text' | 'motion';
  /** Ask for the sound of the tab or the system too. */
  audio: boolean;
  /** What the browser's picker offers first. */
  surface?: 'monitor' | 'window' | 'browser';
  /** What our own picker knows about it; a browser tells only its own words. */
  title?: string;
  /** Whether the system keeps what we play out of the sound it captures, where the desktop knows. */
  leavesOwnSoundOut?: boolean;
}

export interface OwnShare {
  shareId: string;
  tileId: TileId;
  /** Empty where the browser does not tell; then speak of its `surface`. */
  title: string;
  surface?: 'monitor' | 'window' | 'browser';
  content: 'text' | 'motion';
  limit: ShareLimit;
  /** Others see this in place of what is captured. */
  hold?: Hold;
  /** Others see this part only. */
  region?: Region;
  /** Its sound was captured too ... */
  hasAudio: boolean;
  /** ... and goes along. */
  audio: boolean;
  /** Milliseconds since the epoch. */
  startedAt: number;
}

/** What the call starts with: wishes, or the running devices of the pre-join screen, so that nobody is asked twice. */
export interface InitialMedia {
  microphone: { enabled: boolean };
  camera: { enabled: boolean };
  deviceIds: Partial<Record<DeviceKind, string>>;
  background: BackgroundEffect;
  noise: NoiseChoice;
  /** Absent: as the camera gives it. */
  picture?: PictureSettings;
  /** From `Preview.takeTracks`; the call owns it from then on. The wishes above are then fulfilled already. */
  local?: LocalMedia;
  /** `local` is another call's, which lends it: it is left as it is. */
  isLent?: boolean;
}
