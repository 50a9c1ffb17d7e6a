import { type ScreenShareCaptureOptions, type TrackPublishOptions, VideoPreset } from 'livekit-client';
import type { ShareOptions } from '../types';

/** Frames and bits per second of a share. Text is sharp and slow; motion is fluid. */
const TEXT = { fps: 8, lowFps: 2, bitsPerPixel: 1.6, lowShare: 0.35 };
const MOTION = { fps: 30, maxBitrate: 6_000_000 };
/** What one full-HD share of text may take. */
const TEXT_MAX_BITRATE = 3_500_000;

/** What to ask the system's or the browser's picker for. */
export function shareCapture({ content, audio, surface }: ShareOptions): ScreenShareCaptureOptions {
  return {
    // A tab or system sound that we play ourselves would come back to those who said it.
    audio: audio && { echoCancellation: true, noiseSuppression: false, autoGainControl: false, restrictOwnAudio: true },
    ...(surface && { video: { displaySurface: surface } }),
    // 0 keeps the source's own size: scaling blurs text.
    resolution: content === 'text' ? { width: 0, height: 0 } : { width: 1920, height: 1080, frameRate: MOTION.fps },
    contentHint: content === 'text' ? 'text' : 'motion',
    systemAudio: audio ? 'include' : 'exclude',
    surfaceSwitching: 'include',
    selfBrowserSurface: 'exclude',
  };
}

/**
 * How to send it. VP8: with VP9 or AV1 livekit-client turns text into motion. For text every layer keeps the full size
 * and the lower one has fewer frames, so that a viewer on a thin line reads late, not blurred.
 */
export function sharePublication(
  content: ShareOptions['content'],
  { width, height }: { width: number; height: number },
): TrackPublishOptions {
  if (content === 'motion') {
    return {
      videoCodec: 'vp8',
      simulcast: true,
      screenShareEncoding: { maxBitrate: MOTION.maxBitrate, maxFramerate: MOTION.fps },
      degradationPreference: 'maintain-framerate',
    };
  }
  const maxBitrate = Math.min(TEXT_MAX_BITRATE, Math.max(500_000, Math.round(width * height * TEXT.bitsPerPixel)));
  return {
    videoCodec: 'vp8',
    simulcast: true,
    screenShareEncoding: { maxBitrate, maxFramerate: TEXT.fps },
    screenShareSimulcastLayers: [new VideoPreset(width, height, Math.round(maxBitrate * TEXT.lowShare), TEXT.lowFps)],
    degradationPreference: 'maintain-resolution',
  };
}
