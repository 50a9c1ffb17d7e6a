/**
 * A language's texts by section, from its files by path: `./chat.json` is `chat`. A section is read when it is first asked
 * for, because a page says little of all there is to say.
 */
export function sectionsOf(files: Record<string, string>): Record<string, object> {
  const sections: Record<string, object> = {};
  for (const [path, json] of Object.entries(files)) {
    const name = path.replace(/^\.\/|\.json$/gu, '');
    const shown = { enumerable: true, configurable: true };
    const get = () => {
      const value: object = JSON.parse(json);
      Object.defineProperty(sections, name, { ...shown, value });
      return value;
    };
    Object.defineProperty(sections, name, { ...shown, get });
  }
  return sections;
}
