import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';
import type { ServerPorts } from './serverIdentity';

/** Below the ports that systems hand out for outgoing connections, so that ours is still free at the next start. */
const FIRST_PORT = 20_000;
const PORT_COUNT = 10_000;
const HOSTS = ['127.0.0.1', '0.0.0.0'];

/** Whether all of these ports can be listened on now. */
export async function arePortsFree({ http, tcp, udp }: ServerPorts): Promise<boolean> {
  return (await isTcpFree(http)) && (await isTcpFree(tcp)) && (await isUdpFree(udp));
}

/** Three ports that are free now. `random` gives numbers from 0 to 1. */
export async function choosePorts(random: () => number = Math.random): Promise<ServerPorts> {
  for (;;) {
    const http = FIRST_PORT + Math.floor(random() * (PORT_COUNT / 4)) * 4;
    const ports = { http, tcp: http + 1, udp: http + 2 };
    if (await arePortsFree(ports)) return ports;
  }
}

async function isTcpFree(port: number): Promise<boolean> {
  for (const host of HOSTS) {
    const server = createServer();
    const free = await new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(false));
      server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
    });
    if (!free) return false;
  }
  return true;
}

function isUdpFree(port: number): Promise<boolean> {
  const socket = createSocket('udp4');
  return new Promise((resolve) => {
    socket.once('error', () => socket.close(() => resolve(false)));
    socket.bind({ port, address: '0.0.0.0', exclusive: true }, () => socket.close(() => resolve(true)));
  });
}
