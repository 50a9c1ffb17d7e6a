import type { KeyPress } from './matchesShortcut';

const MODIFIERS: ReadonlySet<string> = new Set(['Control', 'Meta', 'Alt', 'AltGraph', 'Shift', 'CapsLock', 'Fn']);
const NAMES: Record<string, string> = { ' ': 'Space', '+': 'Plus' };

/** A key press written as a shortcut, `Mod+Shift+K`; undefined while only modifiers are down. */
export function keysOfPress(press: KeyPress, mac: boolean): string | undefined {
  const { key, code, ctrlKey, metaKey, altKey, shiftKey } = press;
  if (MODIFIERS.has(key) || key === 'Dead' || key === 'Unidentified' || key === 'Process') return undefined;
  const name = keyName(key, code);
  // Signs are found by what they are, whatever it takes to type them.
  const isSign = name.length === 1 && !/[\p{L}\p{N}]/u.test(name);
  const parts = [
    (mac ? metaKey : ctrlKey) && 'Mod',
    mac && ctrlKey && 'Ctrl',
    !mac && metaKey && 'Meta',
    altKey && 'Alt',
    shiftKey && !isSign && name !== 'Plus' && 'Shift',
    name,
  ];
  return parts.filter(Boolean).join('+');
}

function keyName(key: string, code: string): string {
  const named = NAMES[key];
  if (named) return named;
  if (key.length > 1) return key;
  // With Option a Mac writes other signs, and not every layout has Latin letters: the place of the key counts there.
  const place = /^Key([A-Z])$/u.exec(code)?.[1];
  const isLatin = /^[\u0020-\u007e]$/u.test(key);
  return !isLatin && place ? place : key.toUpperCase();
}
