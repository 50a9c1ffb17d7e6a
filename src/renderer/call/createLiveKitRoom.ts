import {
  type E2EEOptions,
  Room as LiveKitRoom,
  LogLevel,
  type ReconnectPolicy,
  RoomEvent,
  setLogLevel,
  VideoPresets,
} from 'livekit-client';
import { FILE_MAX_BYTES } from '../../shared/protocol/chat';

/** What a packed stream may unpack to: a whole file. Texts are held shorter by whoever reads them, see `readText`. */
const INCOMING_STREAM_MAX_BYTES = FILE_MAX_BYTES;

/** The LiveKit room with our choices; connects nothing. */
export function createLiveKitRoom(reconnectPolicy: ReconnectPolicy, encryption?: E2EEOptions): LiveKitRoom {
  setLogLevel(LogLevel.warn);
  const room = new LiveKitRoom({
    adaptiveStream: { pixelDensity: 'screen' },
    dynacast: true,
    // With a hundred people a browser negotiates by answering in half the time that it takes to offer, and the server does
    // not hear of what rests before it sends it (`createSubscriptions`).
    singlePeerConnection: false,
    reconnectPolicy,
    // The tracks are ours: they outlive a connection and are published again after a return.
    stopLocalTrackOnUnpublish: false,
    // LiveKit would leave at `beforeunload`, which the user may still cancel; the call leaves at `pagehide`.
    disconnectOnPageLeave: false,
    publishDefaults: { simulcast: true, videoCodec: 'vp8', backupCodec: false, dtx: true, red: true },
    videoCaptureDefaults: { resolution: VideoPresets.h720.resolution },
    ...(encryption ? { encryption } : {}),
    dataStream: { maxPayloadByteLength: INCOMING_STREAM_MAX_BYTES },
  });
  // LiveKit asks each track that comes for its figures every two seconds, to know a bitrate that nothing here reads. What
  // the page shows is read for all at once, see `readStats`.
  return room.on(RoomEvent.TrackSubscribed, (track) => track.stopMonitor());
}
