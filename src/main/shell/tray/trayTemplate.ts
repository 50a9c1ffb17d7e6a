import type { MenuItemConstructorOptions } from 'electron';
import type { MenuAction, NativeMenu } from '../../../shared/contract/nativeMenu';

/** What the icon tells at a glance. */
export type TrayState = 'idle' | 'call' | 'muted';

/** The actions of a call that are wanted without its window. */
const CALL_ACTIONS = ['mic.toggle', 'camera.toggle', 'call.leave'];

interface TrayOptions extends NativeMenu {
  run(id: string): void;
  open(): void;
  quit(): void;
}

/** What the tray shows: in a call, whether others hear us. */
export function trayState(actions: readonly MenuAction[], inCall: boolean): TrayState {
  if (!inCall) return 'idle';
  return actions.find(({ id }) => id === 'mic.toggle')?.isOn === false ? 'muted' : 'call';
}

/** The menu of the tray: what a call needs, the window, and the way out. */
export function trayTemplate({ actions, words, run, open, quit }: TrayOptions): MenuItemConstructorOptions[] {
  const calling = CALL_ACTIONS.flatMap((id) => actions.find((action) => action.id === id && action.isEnabled) ?? []);
  return [
    ...calling.map(({ id, label }) => ({ id, label, click: () => run(id) })),
    ...(calling.length > 0 ? [{ type: 'separator' as const }] : []),
    { id: 'window.open', label: words.open, click: open },
    { id: 'app.quit', label: words.quit, click: quit },
  ];
}
