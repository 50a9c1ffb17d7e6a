const OUTSIDE_PROTOCOLS: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:']);

/** Whether an address may be opened outside: a web page or a mail, and without a password in it. */
export function isOutsideUrl(url: string): boolean {
  try {
    const { protocol, username, password } = new URL(url);
    return OUTSIDE_PROTOCOLS.has(protocol) && !username && !password;
  } catch {
    return false;
  }
}
