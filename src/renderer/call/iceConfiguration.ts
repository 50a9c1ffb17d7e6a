/**
 * How we look for a way to a meeting server at this address. One on this computer or network is reached directly, so
 * that nobody outside is asked for our address; for others the server names the helpers (STUN, TURN) itself.
 */
export function iceConfiguration(serverUrl: string): RTCConfiguration {
  return isNearby(new URL(serverUrl).hostname) ? { iceServers: [] } : {};
}

/** Loopback, private and link-local addresses, and names without a domain. */
function isNearby(hostname: string): boolean {
  if (hostname === 'localhost' || hostname.endsWith('.local')) return true;
  if (hostname.startsWith('[')) return /^\[(?:::1|f[cd][0-9a-f]{2}:.*|fe[89ab][0-9a-f]:.*)\]$/u.test(hostname);
  const octets = hostname.split('.').map(Number);
  if (octets.length !== 4 || octets.some((octet) => !Number.isInteger(octet))) return !hostname.includes('.');
  const [first = 0, second = 0] = octets;
  return (
    first === 127 ||
    first === 10 ||
    (first === 192 && second === 168) ||
    (first === 172 && second >= 16 && second < 32) ||
    (first === 169 && second === 254)
  );
}
