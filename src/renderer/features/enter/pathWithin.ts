/** Where to go next, as an address of our own; home where the text leads anywhere else. */
export function pathWithin(text: string | null): string {
  // `//host` and `/\host` are other sites to a browser.
  return text && /^\/(?![/\\])/u.test(text) ? text : '/';
}
