/** Written by the build beside the page, see `meetingFiles`. */
const LATER = '/meeting.json';

/**
 * Lets the browser fetch what the first clicks in a meeting will ask for, while it has nothing else to do. Nothing of it
 * runs before that click. Where it cannot be had, the click fetches it.
 */
export async function fetchAhead(page: Document): Promise<void> {
  const answer = await fetch(LATER);
  if (!answer.ok) return;
  const later: readonly string[] = await answer.json();
  page.head.append(...later.map((href) => Object.assign(page.createElement('link'), { rel: 'prefetch', href })));
}
