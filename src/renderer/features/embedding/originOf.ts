/** The origin that someone means who types or pastes an address; https where they name no scheme. */
export function originOf(text: string): string | undefined {
  const trimmed = text.trim();
  if (!trimmed || /\s/u.test(trimmed)) return undefined;
  try {
    const { origin, protocol } = new URL(/^[a-z][a-z0-9+.-]*:\/\//iu.test(trimmed) ? trimmed : `https://${trimmed}`);
    return protocol === 'https:' || protocol === 'http:' ? origin : undefined;
  } catch {
    return undefined;
  }
}
