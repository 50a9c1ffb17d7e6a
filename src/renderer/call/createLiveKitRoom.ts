import { Room as LiveKitRoom, LogLevel, type ReconnectPolicy, setLogLevel, VideoPresets } from 'livekit-client';

/** A chat message or a caption, not a film: an incoming text may not fill the memory. */
const INCOMING_STREAM_MAX_BYTES = 1_000_000;

/** The LiveKit room with our choices; connects nothing. */
export function createLiveKitRoom(reconnectPolicy: ReconnectPolicy): LiveKitRoom {
  setLogLevel(LogLevel.warn);
  return new LiveKitRoom({
    adaptiveStream: { pixelDensity: 'screen' },
    dynacast: true,
    reconnectPolicy,
    // The tracks are ours: they outlive a connection and are published again after a return.
    stopLocalTrackOnUnpublish: false,
    // LiveKit would leave at `beforeunload`, which the user may still cancel; the call leaves at `pagehide`.
    disconnectOnPageLeave: false,
    publishDefaults: { simulcast: true, videoCodec: 'vp8', backupCodec: false, dtx: true, red: true },
    videoCaptureDefaults: { resolution: VideoPresets.h720.resolution },
    dataStream: { maxPayloadByteLength: INCOMING_STREAM_MAX_BYTES },
  });
}
