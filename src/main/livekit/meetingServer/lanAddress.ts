import { networkInterfaces } from 'node:os';

/** Networks that only this computer's containers and virtual machines are in. */
const VIRTUAL = /^(?:docker|br-|veth|virbr|vmnet|vboxnet|podman|cni)/u;

/** Our IPv4 addresses on the networks we are in; private ones first, as those are the ones that people nearby share. */
export function lanAddresses(interfaces = networkInterfaces()): string[] {
  const addresses = Object.entries(interfaces)
    .filter(([name]) => !VIRTUAL.test(name))
    .flatMap(([, entries]) => entries ?? [])
    .filter((entry) => entry.family === 'IPv4' && !entry.internal && !entry.address.startsWith('169.254.'))
    .map((entry) => entry.address);
  return addresses.sort((a, b) => Number(isPrivate(b)) - Number(isPrivate(a)));
}

function isPrivate(address: string): boolean {
  return /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/u.test(address);
}
