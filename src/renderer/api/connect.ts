import type { Connection } from './connection';

/** In the desktop the page comes from `app:` and speaks over a port; from a host it speaks to that host. */
export async function connect(page: Window): Promise<Connection> {
  // Each loads only its own transport.
  if (page.location.protocol === 'app:') return (await import('./connectDesktop')).connectDesktop(page);
  return (await import('./connectBrowser')).connectBrowser(page.location.origin);
}
