import { z } from 'zod';

/** What the build writes beside the page, see `meetingFiles`: addresses of files. */
const addresses = z.array(z.string());
const meetingFiles = z.object({ scripts: addresses, styles: addresses, later: addresses });

/**
 * The value of a `Link` header for the page of a meeting: its browser fetches what meetings need along with the first
 * script, which would ask for it only when it runs; and when it has nothing else to do, what the first clicks will need.
 * Undefined where the build says nothing of it.
 */
export function meetingLinks(json: string | undefined): string | undefined {
  if (json === undefined) return undefined;
  const { scripts, styles, later } = meetingFiles.parse(JSON.parse(json));
  return [
    ...scripts.map((address) => `<${address}>; rel=modulepreload`),
    ...styles.map((address) => `<${address}>; rel=preload; as=style; crossorigin`),
    ...later.map((address) => `<${address}>; rel=prefetch`),
  ].join(', ');
}

/** Whether a meeting is held at this address of the page. */
export function isMeeting(pathname: string): boolean {
  return pathname.startsWith('/room/') || pathname === '/connect';
}
