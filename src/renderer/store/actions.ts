import { create } from 'zustand';

/** Something a person can do. The toolbar, menus, keyboard, command palette and tray draw the same ones. */
export interface Action {
  /** Stable name, `noun.verb`: `mic.toggle`. The native menu and the sharing bar ask for actions by it. */
  id: string;
  /** Text key of what it says on a button. */
  labelKey: string;
  /** `Mod` is Ctrl, on a Mac Cmd: `Mod+D`. Without a modifier it does not fire while someone types. */
  shortcut?: string;
  /** False hides it from the keyboard and menus for now. */
  canRun: () => boolean;
  run: () => void;
}

interface ActionState {
  actions: ReadonlyMap<string, Action>;
  add(actions: readonly Action[]): void;
  remove(actions: readonly Action[]): void;
}

/** Every action that the screen now offers. A later action of the same id wins until it is removed. */
export const useActionStore = create<ActionState>((set) => ({
  actions: new Map(),
  add: (added) =>
    set(({ actions }) => ({ actions: new Map([...actions, ...added.map((action) => [action.id, action] as const)]) })),
  remove: (removed) =>
    set(({ actions }) => {
      const left = new Map(actions);
      for (const action of removed) if (left.get(action.id) === action) left.delete(action.id);
      return { actions: left };
    }),
}));

/** Runs an action by id where it can run now; tells whether it did. */
export function runAction(id: string): boolean {
  const action = useActionStore.getState().actions.get(id);
  if (!action?.canRun()) return false;
  action.run();
  return true;
}
