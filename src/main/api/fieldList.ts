/** `a,b` as a list. */
export function fieldList(text = ''): string[] {
  return text.split(',').map((name) => name.trim());
}
