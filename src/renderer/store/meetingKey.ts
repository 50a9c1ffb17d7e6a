/** Keys of encrypted meetings, for this tab alone: gone when it is closed, never written to disk by us. */
const PREFIX = 'parley.key:';

/** False where the browser keeps nothing for the page. */
export function rememberKey(meeting: string, key: string): boolean {
  try {
    sessionStorage.setItem(PREFIX + meeting, key);
    return true;
  } catch {
    // A page inside another site's may have no storage; then the key is asked for again.
    return false;
  }
}

export function rememberedKey(meeting: string): string | undefined {
  try {
    return sessionStorage.getItem(PREFIX + meeting) ?? undefined;
  } catch {
    return undefined;
  }
}
