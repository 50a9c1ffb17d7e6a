/** The system's number of a window in Electron's `window:NUMBER:…`; the rest depends on who asks. */
export function sourceNumber(id: string): string | undefined {
  return /^window:(\d+):/u.exec(id)?.[1];
}
