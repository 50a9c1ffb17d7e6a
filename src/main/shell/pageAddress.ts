import { DESKTOP_ORIGIN } from '../../shared/contract/port';

/** The address of our own page; in development that of the page's development server. */
export interface PageAddress {
  origin: string;
  /** Address of a page of ours by its path, `/` for home. */
  url(path: string): string;
}

/** `developmentUrl` is set by `electron-vite dev` and must never be honoured in a packaged app. */
export function createPageAddress(developmentUrl?: string): PageAddress {
  const origin = developmentUrl ? new URL(developmentUrl).origin : DESKTOP_ORIGIN;
  return { origin, url: (path) => `${origin}${path}` };
}

/** Whether a frame's address or origin is that of our own page. */
export function isTrustedUrl(url: string | undefined, page: PageAddress): boolean {
  if (!url) return false;
  try {
    const { protocol, host } = new URL(url);
    return `${protocol}//${host}` === page.origin;
  } catch {
    return false;
  }
}
