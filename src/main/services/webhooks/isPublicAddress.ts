import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** Everything in these is this machine, a network of its own, or nothing at all (IANA's special-purpose registry). */
const IPV4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  // Carrier-grade NAT; a cloud's metadata service among them.
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  // Link-local; most clouds' metadata service.
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
  // A public number, but inside Azure the service that runs the machine.
  ['168.63.129.16', 32],
];

/** Within 2000::/3, the only part of IPv6 that is routed worldwide, what is not. */
const IPV6: readonly (readonly [string, number])[] = [
  // Teredo, ORCHID, benchmarking and others.
  ['2001::', 23],
  ['2001:db8::', 32],
  // 6to4 carries an IPv4 address that its relay would connect to.
  ['2002::', 16],
  ['3fff::', 20],
];

const blocked4 = listOf(IPV4, 'ipv4');
const blocked6 = listOf(IPV6, 'ipv6');

/** Whether an IP address, as a resolver gives it, is one that anybody on the internet could reach. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !blocked4.check(address, 'ipv4');
  if (!isIPv6(address) || address.includes('%')) return false;
  const groups = groupsOf(address);
  const embedded = embeddedIPv4(groups);
  if (embedded) return !blocked4.check(embedded, 'ipv4');
  const isWorldwide = ((groups[0] ?? 0) & 0xe000) === 0x2000;
  return isWorldwide && !blocked6.check(address, 'ipv6');
}

/** The IPv4 address inside a mapped (`::ffff:0:0/96`) or translated (`64:ff9b::/96`) one. */
function embeddedIPv4(groups: readonly number[]): string | undefined {
  const head = groups.slice(0, 6).join(':');
  const isMapped = head === `0:0:0:0:0:${0xffff}`;
  const isTranslated = head === `${0x64}:${0xff9b}:0:0:0:0`;
  if (!isMapped && !isTranslated) return undefined;
  const [high = 0, low = 0] = groups.slice(6);
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}

/** The eight groups of an IPv6 address, whichever way it is written. */
function groupsOf(address: string): number[] {
  const dotted = /^(.*:)(\d+)\.(\d+)\.(\d+)\.(\d+)$/u.exec(address);
  const pair = (a = '0', b = '0') => ((Number(a) << 8) | Number(b)).toString(16);
  const plain = dotted ? `${dotted[1]}${pair(dotted[2], dotted[3])}:${pair(dotted[4], dotted[5])}` : address;
  const [before = '', after] = plain.split('::');
  const numbers = (text: string) => (text ? text.split(':').map((group) => Number.parseInt(group, 16)) : []);
  const [first, last] = [numbers(before), numbers(after ?? '')];
  return [...first, ...Array<number>(Math.max(0, 8 - first.length - last.length)).fill(0), ...last];
}

function listOf(ranges: readonly (readonly [string, number])[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const [network, prefix] of ranges) list.addSubnet(network, prefix, family);
  return list;
}
