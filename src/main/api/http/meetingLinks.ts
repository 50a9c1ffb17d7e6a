import { z } from 'zod';

/** What the build writes beside the page, see `meetingFiles`: addresses of files. */
const meetingFiles = z.object({ scripts: z.array(z.string()), styles: z.array(z.string()) });

/**
 * The value of a `Link` header for the page of a meeting: its browser fetches what meetings need along with the first
 * script, which would ask for it only when it runs. Undefined where the build says nothing of it.
 */
export function meetingLinks(json: string | undefined): string | undefined {
  if (json === undefined) return undefined;
  const { scripts, styles } = meetingFiles.parse(JSON.parse(json));
  return [
    ...scripts.map((address) => `<${address}>; rel=modulepreload`),
    ...styles.map((address) => `<${address}>; rel=preload; as=style; crossorigin`),
  ].join(', ');
}

/** Whether a meeting is held at this address of the page. */
export function isMeeting(pathname: string): boolean {
  return pathname.startsWith('/room/') || pathname === '/connect';
}
