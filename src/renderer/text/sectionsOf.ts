/** A language's texts by section, from its files by path: `./chat.json` is `chat`. */
export function sectionsOf(files: Record<string, object>): Record<string, object> {
  return Object.fromEntries(Object.entries(files).map(([path, texts]) => [path.replace(/^\.\/|\.json$/gu, ''), texts]));
}
