/** Whom limits count as one. Whoever has one IPv6 address has 2^64 of them. */
export function networkOf(address: string): string {
  return address.includes(':') && !address.startsWith('::ffff:') ? address.split(':').slice(0, 4).join(':') : address;
}
