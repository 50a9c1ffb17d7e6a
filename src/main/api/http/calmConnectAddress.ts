/** What a browser says of a navigation that its user began, or a page of ours. */
const OWN_SITES: ReadonlySet<string> = new Set(['none', 'same-origin']);

/**
 * The address to send a browser to instead, where another site led it to the connect page with the wish to go straight
 * in: a stranger's link must not turn on anybody's camera without a click. The page itself cannot tell, because a
 * referrer can be withheld; `Sec-Fetch-Site` cannot.
 */
export function calmConnectAddress(address: string, fetchSite: string | undefined): string | undefined {
  const url = new URL(address);
  if (!url.searchParams.has('join') || OWN_SITES.has(fetchSite ?? '')) return undefined;
  url.searchParams.delete('join');
  return `${url.pathname}${url.search}`;
}
