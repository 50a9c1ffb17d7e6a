import type { LocalVideoTrack } from 'livekit-client';

/** What the camera itself gives, before any effect; LiveKit's own accessor gives what the effect makes of it. */
export function rawVideo(track: LocalVideoTrack | undefined): MediaStreamTrack | undefined {
  const raw = track?.mediaStream?.getVideoTracks()[0];
  return raw?.readyState === 'live' ? raw : undefined;
}
