/** When things happened on a page, in milliseconds after the click on Join; absent until they have. */
export interface JoinTimes {
  connected?: number;
  firstRemoteFrame?: number;
}

declare global {
  interface Window {
    joinTimes: JoinTimes;
  }
}

/**
 * Put into the page by `addProbe`: looks only at what every client must use: clicks, peer connections and
 * video elements. Must not refer to anything outside itself.
 */
export function installJoinProbe(): void {
  let clickedAt: number | undefined;
  const times: JoinTimes = {};
  window.joinTimes = times;
  const note = (key: keyof JoinTimes) => {
    if (clickedAt !== undefined) times[key] ??= performance.now() - clickedAt;
  };
  window.addEventListener(
    'click',
    (event) => {
      const button = event.target instanceof Element ? event.target.closest('button') : null;
      if (button?.textContent?.trim() === 'Join') clickedAt ??= performance.now();
    },
    true,
  );

  const remoteTracks = new Set<string>();
  const NativePeerConnection = window.RTCPeerConnection;
  window.RTCPeerConnection = class extends NativePeerConnection {
    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      this.addEventListener('connectionstatechange', () => {
        if (this.connectionState === 'connected') note('connected');
      });
      this.addEventListener('track', ({ track }) => remoteTracks.add(track.id));
    }
  };

  window.onMediaShown((element) => {
    const stream = element.srcObject instanceof MediaStream ? element.srcObject : undefined;
    const isRemote = stream?.getVideoTracks().some((track) => remoteTracks.has(track.id));
    if (isRemote && element instanceof HTMLVideoElement) {
      element.requestVideoFrameCallback(() => note('firstRemoteFrame'));
    }
  });
}
