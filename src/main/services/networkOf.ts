import { isIPv6, SocketAddress } from 'node:net';

const GROUPS = 8;
/** 64 bits. */
const NETWORK_GROUPS = 4;

/** Whom limits count as one, however their address is spelled. Whoever has one IPv6 address has 2^64 of them. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  // In small letters, without leading zeros and interface, IPv4 over IPv6 with its dots; `::` remains.
  const plain = new SocketAddress({ address, family: 'ipv6' }).address;
  if (plain.startsWith('::ffff:') && plain.includes('.')) return plain.slice('::ffff:'.length);
  const [before = '', after] = plain.split('::');
  const [first, last] = [groupsOf(before), groupsOf(after ?? '')];
  const zeros = Array.from({ length: GROUPS - first.length - last.length }, () => '0');
  return [...first, ...zeros, ...last].slice(0, NETWORK_GROUPS).join(':');
}

function groupsOf(part: string): string[] {
  return part === '' ? [] : part.split(':');
}
