/** Whether an origin names this very computer, so that nobody else can follow a link to it. */
export function isLocalHost(origin: string): boolean {
  return /^https?:\/\/(?:localhost|127(?:\.\d+){3}|\[::1\])(?::\d+)?$/iu.test(origin);
}
