import { EMBED_SETTINGS } from '../../shared/protocol/embedding';

/** An attribute of the element; null where it is not there. */
type Attribute = (name: string) => string | null;

/**
 * The address of the page to show, from the element's attributes; undefined where they name none. What is said about the
 * participant goes behind `#`, so that no server sees it.
 */
export function frameUrl(attribute: Attribute, base: string): URL | undefined {
  const address = attribute('recording-url') ?? attribute('room-url');
  if (!address || !URL.canParse(address, base)) return undefined;
  const url = new URL(address, base);
  // Anything else (`javascript:`) would run in the page around.
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  const isRoom = /\/room\/[^/]+\/?$/u.test(url.pathname);
  const recording = attribute('show-recording');
  if (isRoom && (attribute('show-only-recordings') === 'true' || recording)) {
    url.pathname = `${url.pathname.replace(/\/$/u, '')}/recordings`;
  }
  const said = new URLSearchParams(url.hash.slice(1));
  for (const name of EMBED_SETTINGS) {
    const value = attribute(name);
    if (value) said.set(name, value);
  }
  url.hash = said.toString();
  return url;
}
