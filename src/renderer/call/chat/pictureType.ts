/** Pictures that a browser draws without running anything in them. Not SVG. */
const PICTURES: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif']);

/** The type where it is that of a safe picture. */
export function pictureType(type: string): string | undefined {
  const plain = type.split(';')[0]?.trim().toLowerCase() ?? '';
  return PICTURES.has(plain) ? plain : undefined;
}
