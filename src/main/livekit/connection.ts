/** How to reach a LiveKit server, with the right to do everything there. Never leaves the main process. */
export interface LiveKitConnection {
  /** `ws://`, `wss://`, `http://` or `https://`. */
  url: string;
  apiKey: string;
  apiSecret: string;
}

/** The address for REST calls. */
export function httpAddress(url: string): string {
  return url.replace(/^ws/iu, 'http').replace(/\/+$/u, '');
}

/** The address for participants. */
export function webSocketAddress(url: string): string {
  return url.replace(/^http/iu, 'ws').replace(/\/+$/u, '');
}
