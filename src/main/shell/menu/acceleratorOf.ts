const MODIFIERS: Record<string, string> = {
  Mod: 'CmdOrCtrl',
  Ctrl: 'Ctrl',
  Meta: 'Super',
  Alt: 'Alt',
  Shift: 'Shift',
};
const NAMED: Record<string, string> = {
  Space: 'Space',
  Plus: 'Plus',
  Enter: 'Return',
  Tab: 'Tab',
  Escape: 'Esc',
  Backspace: 'Backspace',
  Delete: 'Delete',
  Home: 'Home',
  End: 'End',
  PageUp: 'PageUp',
  PageDown: 'PageDown',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
};

/** Keys as the page's registry writes them, as Electron does; undefined where it has no such key, for it would throw. */
export function acceleratorOf(keys: string): string | undefined {
  const parts = keys.split('+');
  const key = parts.pop() ?? '';
  const isPlain = /^[A-Za-z0-9]$|^F(?:[1-9]|1\d|2[0-4])$|^[!"#$%&'()*,\-./:;<=>?@[\\\]^_`{|}~]$/u.test(key);
  const name = NAMED[key] ?? (isPlain ? key : undefined);
  const modifiers = parts.map((part) => MODIFIERS[part]);
  if (name === undefined || modifiers.includes(undefined)) return undefined;
  return [...modifiers, name].join('+');
}
