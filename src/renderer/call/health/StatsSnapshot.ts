/** What WebRTC has counted up to one moment. Counters grow from the beginning of each track. */
export interface StatsSnapshot {
  /** Milliseconds; only differences mean anything. */
  at: number;
  sent: readonly SentTrack[];
  received: readonly ReceivedTrack[];
  path?: Path;
}

interface TrackStats {
  /** Of the MediaStreamTrack. */
  trackId: string;
  kind: 'audio' | 'video';
  /** `VP8`, `opus`. */
  codec?: string;
  bytes: number;
  packets: number;
  lost: number;
  /** Seconds. */
  jitter?: number;
}

export interface SentTrack extends TrackStats {
  /** One for each layer of a simulcast; one alone otherwise. The largest last. */
  layers: readonly SentLayer[];
  /** Round trip as the server reports it, in seconds. */
  roundTrip?: number;
  /** Frames a second that come out of the camera. */
  sourceFps?: number;
  /** All layers together, in bits a second, as WebRTC would like to send them. */
  targetBitrate?: number;
}

export interface SentLayer {
  id: string;
  isActive: boolean;
  width?: number;
  height?: number;
  fps?: number;
  frames: number;
  encoder?: string;
  /** Why it is not better: `none`, `cpu`, `bandwidth` or `other`. */
  limitation?: string;
  /** Seconds for which it was limited so. */
  limitedSeconds: { cpu: number; bandwidth: number };
}

export interface ReceivedTrack extends TrackStats {
  width?: number;
  height?: number;
  fps?: number;
  framesReceived: number;
  framesDecoded: number;
  framesDropped: number;
  freezes: number;
  decoder?: string;
  /** Samples of sound that were made up for what did not come, and all of them. */
  concealedSamples: number;
  samples: number;
}

/** The way that the packets take. */
export interface Path {
  protocol: 'udp' | 'tcp' | 'tls';
  /** By a TURN server. */
  isRelayed: boolean;
  /** Seconds. */
  roundTrip?: number;
  /** What the network is thought to carry from us, in bits a second. */
  availableUp?: number;
  /** Grow as long as the other side answers at all. */
  bytesReceived: number;
  answers: number;
  /** Of the server's end, such as `203.0.113.7:7882`. */
  remoteAddress?: string;
}
