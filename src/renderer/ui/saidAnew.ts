/** What a live region is to hold that holds `before`: the same words a second time are news by a space more or less. */
export function saidAnew(before: string, words: string): string {
  return words === before ? `${words}\u00a0` : words;
}
