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

/** Where signalling can be passed on to: a server without TLS, whose address has no path. */
export function signalTarget(url: string): { host: string; port: number } | undefined {
  const { protocol, hostname, port, pathname } = new URL(webSocketAddress(url));
  if (protocol !== 'ws:' || pathname !== '/') return undefined;
  return { host: hostname.replace(/^\[|\]$/gu, ''), port: Number(port || 80) };
}
