/** JSON is YAML too, so it needs no library and no quoting; but for keys that are numbers, which YAML knows and JSON does not. */
export function toYaml(configuration: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(configuration).replaceAll(/"(\d+)":/gu, '$1: ');
}
