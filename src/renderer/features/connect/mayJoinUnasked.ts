import { isLoopback } from '../../../shared/domain/isLoopback';

/**
 * Whether `join=1` may be obeyed without a click.
 *
 * A stranger's web page can link to the connect page with a server and a token of its own; going straight in would then
 * publish the visitor's camera to the stranger. So only where the page was opened on purpose:
 * - in the desktop, where nothing from outside can open this address (links from outside lead to rooms only);
 * - in a browser, where this computer serves the page and no other site led here. The host takes `join` out of the
 *   address of a navigation that another site began (`Sec-Fetch-Site`), because a referrer can be withheld.
 * Everywhere else the person sees the pre-join screen and clicks Join.
 */
export function mayJoinUnasked({ protocol, hostname, origin, referrer }: OpenedFrom): boolean {
  if (protocol === 'app:') return true;
  if (!isLoopback(hostname)) return false;
  return referrer === '' || referrer === origin || referrer.startsWith(`${origin}/`);
}

interface OpenedFrom {
  protocol: string;
  hostname: string;
  origin: string;
  /** `document.referrer`; empty where the address was typed or given by a program. */
  referrer: string;
}
