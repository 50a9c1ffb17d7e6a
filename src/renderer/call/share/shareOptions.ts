import { type ScreenShareCaptureOptions, type TrackPublishOptions, VideoPreset } from 'livekit-client';
import type { ShareOptions } from '../types';
import type { ShareLimit } from './types';

/** Frames and bits per second of a share. Text is sharp and slow; motion is fluid. */
const TEXT = { fps: 8, lowFps: 2, bitsPerPixel: 1.6, lowShare: 0.35 };
const MOTION = { fps: 30, maxBitrate: 6_000_000, lowScale: 2 };
/** What one full-HD share of text may take. */
const TEXT_MAX_BITRATE = 3_500_000;
/** Wider and higher than any screen, in pixels: a layer of at most this size is never scaled down. */
const UNSCALED = 32_768;

interface Size {
  width: number;
  height: number;
}

/** One layer of what is sent, in WebRTC's words. */
export type ShareEncoding = Required<
  Pick<RTCRtpEncodingParameters, 'maxBitrate' | 'maxFramerate' | 'scaleResolutionDownBy'>
>;

/**
 * What to ask the system's or the browser's picker for. `leavesOwnSoundOut`: what we play ourselves is kept out of what is
 * captured. Where it is not, it would come back to those who said it; only an echo canceller helps, and leaves one channel.
 */
export function shareCapture(
  { content, audio, surface }: ShareOptions,
  leavesOwnSoundOut: boolean,
): ScreenShareCaptureOptions {
  return {
    audio: audio && {
      echoCancellation: !leavesOwnSoundOut,
      noiseSuppression: false,
      autoGainControl: false,
      restrictOwnAudio: true,
      channelCount: 2,
    },
    ...(surface && { video: { displaySurface: surface } }),
    // 0 keeps the source's own size: scaling blurs text.
    resolution: content === 'text' ? { width: 0, height: 0 } : { width: 1920, height: 1080, frameRate: MOTION.fps },
    contentHint: content === 'text' ? 'text' : 'motion',
    systemAudio: audio ? 'include' : 'exclude',
    surfaceSwitching: 'include',
    selfBrowserSurface: 'exclude',
  };
}

/** How large and how often a running source gives pictures, for `applyConstraints`. Nothing set: as the source is. */
export function sourceConstraints(
  content: ShareOptions['content'],
  { height, fps }: ShareLimit,
): MediaTrackConstraints {
  const frameRate = fps ?? (content === 'motion' ? MOTION.fps : undefined);
  const lines = height ?? (content === 'motion' ? 1080 : undefined);
  return {
    ...(lines === undefined ? {} : { height: { max: lines }, width: { max: Math.round((lines * 16) / 9) } }),
    ...(frameRate === undefined ? {} : { frameRate: { max: frameRate } }),
  };
}

/**
 * The layers of a share, the lower first. For text every layer keeps the full size and the lower one has fewer frames, so
 * that a viewer on a thin line reads late, not blurred.
 */
export function shareEncodings(
  content: ShareOptions['content'],
  { width, height }: Size,
  { fps }: ShareLimit = {},
): { low: ShareEncoding; high: ShareEncoding } {
  if (content === 'motion') {
    const { maxBitrate, lowScale } = MOTION;
    const maxFramerate = fps ?? MOTION.fps;
    const low = { maxBitrate: Math.round(maxBitrate / lowScale ** 2), maxFramerate, scaleResolutionDownBy: lowScale };
    return { low, high: { maxBitrate, maxFramerate, scaleResolutionDownBy: 1 } };
  }
  const maxBitrate = Math.min(TEXT_MAX_BITRATE, Math.max(500_000, Math.round(width * height * TEXT.bitsPerPixel)));
  const maxFramerate = fps ?? TEXT.fps;
  return {
    low: {
      maxBitrate: Math.round(maxBitrate * TEXT.lowShare),
      maxFramerate: Math.min(TEXT.lowFps, maxFramerate),
      scaleResolutionDownBy: 1,
    },
    high: { maxBitrate, maxFramerate, scaleResolutionDownBy: 1 },
  };
}

/** How to send it. VP8: with VP9 or AV1 livekit-client turns text into motion. */
export function sharePublication(
  content: ShareOptions['content'],
  size: Size,
  limit: ShareLimit = {},
): TrackPublishOptions {
  const { low, high } = shareEncodings(content, size, limit);
  const isScaled = low.scaleResolutionDownBy > 1;
  const [width, height] = isScaled
    ? [Math.floor(size.width / low.scaleResolutionDownBy), Math.floor(size.height / low.scaleResolutionDownBy)]
    : [UNSCALED, UNSCALED];
  return {
    videoCodec: 'vp8',
    simulcast: true,
    screenShareEncoding: { maxBitrate: high.maxBitrate, maxFramerate: high.maxFramerate },
    screenShareSimulcastLayers: [new VideoPreset(width, height, low.maxBitrate, low.maxFramerate)],
    degradationPreference: content === 'motion' ? 'maintain-framerate' : 'maintain-resolution',
  };
}
