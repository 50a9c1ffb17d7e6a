import { connectBrowser } from './connectBrowser';
import { connectDesktop } from './connectDesktop';
import type { Connection } from './connection';

/** In the desktop the page comes from `app:` and speaks over a port; from a host it speaks to that host. */
export function connect(page: Window): Connection {
  return page.location.protocol === 'app:' ? connectDesktop(page) : connectBrowser(page.location.origin);
}
