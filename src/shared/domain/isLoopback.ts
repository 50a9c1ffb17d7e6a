/** Whether a host name or address names this very computer. IPv6 addresses with or without their brackets. */
export function isLoopback(hostname: string): boolean {
  return /^(?:localhost|(?:::ffff:)?127(?:\.\d{1,3}){3}|\[?::1\]?)$/iu.test(hostname);
}
