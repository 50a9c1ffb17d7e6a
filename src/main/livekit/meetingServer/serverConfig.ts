import type { ServerIdentity, ServerPorts } from './serverIdentity';
import { SLOW_CAMERAS } from './slowCameras';
import { toYaml } from './toYaml';

/** Who may reach the server. */
export interface ServerNetwork {
  /** Also people on this network, not only this computer. */
  open: boolean;
  /** Our address on this network. */
  address?: string;
}

/** The configuration of livekit-server. */
export function serverConfig(
  identity: ServerIdentity,
  ports: ServerPorts,
  network: ServerNetwork,
  webhook?: string,
): string {
  const { apiKey, apiSecret } = identity;
  return toYaml({
    port: ports.http,
    bind_addresses: [network.open ? '0.0.0.0' : '127.0.0.1'],
    keys: { [apiKey]: apiSecret },
    rtc: {
      udp_port: ports.udp,
      // The TCP fallback listens on every interface whatever it is told, and loopback needs none.
      tcp_port: network.open ? ports.tcp : 0,
      node_ip: (network.open && network.address) || '127.0.0.1',
      use_external_ip: false,
      enable_loopback_candidate: true,
      ...(network.open ? {} : { ips: { includes: ['127.0.0.1/32'] } }),
    },
    video: SLOW_CAMERAS,
    room: { auto_create: true, enable_remote_unmute: true },
    // One line for each API call would fill the log: we ask every two seconds who is inside.
    logging: { level: 'info', json: false, component_levels: { api: 'warn' } },
    ...(webhook ? { webhook: { api_key: apiKey, urls: [webhook] } } : {}),
  });
}
