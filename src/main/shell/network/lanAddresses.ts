import type { NetworkInterfaceInfo } from 'node:os';

/** Addresses under which this computer can be reached from its network: IPv4, those of real cards first. */
export function lanAddresses(interfaces: NodeJS.Dict<NetworkInterfaceInfo[]>): string[] {
  return Object.entries(interfaces)
    .flatMap(([name, infos = []]) => infos.map((info) => ({ name, info })))
    .filter(({ info }) => info.family === 'IPv4' && !info.internal && !info.address.startsWith('169.254.'))
    .sort((a, b) => Number(isVirtual(a.name)) - Number(isVirtual(b.name)))
    .map(({ info }) => info.address);
}

/** Bridges of containers and virtual machines: real addresses, but rarely the ones that people can reach. */
function isVirtual(name: string): boolean {
  return /^(?:docker|br-|veth|virbr|vmnet|vboxnet|tun|tap|utun)/u.test(name);
}
