import { DESKTOP_ORIGIN } from '../../shared/contract/port';

/** Address of a page of ours by its path, `/` for home. */
export function pageAddress(path: string): string {
  return `${DESKTOP_ORIGIN}${path}`;
}

/** Whether a frame's address or origin is that of our own page. */
export function isOurPage(url: string | undefined): boolean {
  if (!url) return false;
  try {
    // `origin` of an address with a scheme of one's own is "null", so it is put together here.
    const { protocol, host } = new URL(url);
    return `${protocol}//${host}` === DESKTOP_ORIGIN;
  } catch {
    return false;
  }
}
