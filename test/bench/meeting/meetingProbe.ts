/** What a page has shown so far, as counts that only grow; differences of two say what happened between. */
export interface MeetingCounts {
  /** Since the page was opened, in milliseconds. */
  at: number;
  receivedBytes: number;
  /** Decoded frames of each incoming video. */
  decoded: Record<string, number>;
  /** Of videos of others. */
  framesShown: number;
  /** When each of others' videos had its first frame, in milliseconds since the page was opened; earliest first. */
  filledAt: number[];
  /** Videos of others within the window, now. */
  tilesShown: number;
  longTasks: { at: number; ms: number }[];
}

declare global {
  interface Window {
    meetingProbe: {
      count(): Promise<MeetingCounts>;
      /** Since the last of others' videos had its first frame; 0 before any had. */
      restingMs(): number;
    };
  }
}

/**
 * Put into the page by `addProbe`: looks only at what every client must use: peer connections and video
 * elements. Must not refer to anything outside itself.
 */
export function installMeetingProbe(): void {
  const longTasks: MeetingCounts['longTasks'] = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) longTasks.push({ at: startTime, ms: duration });
  }).observe({ type: 'longtask', buffered: true });

  const peers: RTCPeerConnection[] = [];
  const remoteTracks = new Set<string>();
  const NativePeerConnection = window.RTCPeerConnection;
  window.RTCPeerConnection = class extends NativePeerConnection {
    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      peers.push(this);
      this.addEventListener('track', ({ track }) => remoteTracks.add(track.id));
    }
  };

  let framesShown = 0;
  const filledAt = new Map<string, number>();
  const watched = new WeakSet<HTMLVideoElement>();
  const remoteTrackOf = (video: HTMLVideoElement): string | undefined => {
    const tracks = video.srcObject instanceof MediaStream ? video.srcObject.getVideoTracks() : [];
    return tracks.find(({ id }) => remoteTracks.has(id))?.id;
  };
  const watch = (video: HTMLVideoElement) => {
    video.requestVideoFrameCallback(() => {
      const track = remoteTrackOf(video);
      if (track) {
        framesShown += 1;
        if (!filledAt.has(track)) filledAt.set(track, performance.now());
      }
      watch(video);
    });
  };
  window.onMediaShown((element) => {
    if (!(element instanceof HTMLVideoElement) || watched.has(element)) return;
    watched.add(element);
    watch(element);
  });

  const isInView = (video: HTMLVideoElement): boolean => {
    const { left, top, right, bottom, width, height } = video.getBoundingClientRect();
    return width > 0 && height > 0 && right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
  };
  window.meetingProbe = {
    restingMs: () => (filledAt.size === 0 ? 0 : performance.now() - Math.max(...filledAt.values())),
    async count() {
      const reports = (await Promise.all(peers.map((peer) => peer.getStats()))).flatMap((report) => [
        ...report.values(),
      ]);
      const videos = reports.filter(({ type, kind }) => type === 'inbound-rtp' && kind === 'video');
      const transports = reports.filter(({ type }) => type === 'transport');
      const shown = [...document.querySelectorAll('video')].filter((video) => remoteTrackOf(video) && isInView(video));
      return {
        at: performance.now(),
        receivedBytes: transports.reduce((sum: number, { bytesReceived = 0 }) => sum + Number(bytesReceived), 0),
        decoded: Object.fromEntries(videos.map(({ ssrc, framesDecoded = 0 }) => [String(ssrc), Number(framesDecoded)])),
        framesShown,
        filledAt: [...filledAt.values()].sort((a, b) => a - b),
        tilesShown: shown.length,
        longTasks: [...longTasks],
      };
    },
  };
}
