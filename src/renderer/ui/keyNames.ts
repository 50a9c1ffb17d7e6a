const MAC = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/u.test(navigator.platform);
const MAC_SIGNS: Record<string, string> = { mod: '⌘', ctrl: '⌃', alt: '⌥', shift: '⇧', enter: '↩' };
const WORDS: Record<string, string> = { mod: 'Ctrl', ctrl: 'Ctrl', alt: 'Alt', shift: 'Shift', enter: 'Enter' };

/** Keys as this system writes them, one string per key. `mod` is Command on a Mac and Ctrl elsewhere. */
export function keyNames(keys: string, mac = MAC): string[] {
  return keys.split('+').map((key) => {
    const name = key.toLowerCase();
    const known = (mac ? MAC_SIGNS[name] : undefined) ?? WORDS[name];
    return known ?? (key.length === 1 ? key.toUpperCase() : key);
  });
}
