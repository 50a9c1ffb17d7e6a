import { create } from 'zustand';
import type { ActionGroup } from '../../shared/contract/menuAction';

/** Where else an action stands: under "More" of the call's bar, in the desktop's own menu. */
export type ActionMenu = 'more' | 'native';

/** Something a person can do. The toolbar, menus, keyboard, command palette and tray draw the same ones. */
export interface Action {
  /** Stable name, `noun.verb`: `mic.toggle`. The native menu and the sharing bar ask for actions by it. */
  id: string;
  /** Text key of what it does, whatever the state: "Mute or unmute the microphone". */
  labelKey: string;
  /** Text key of what it would do now: "Mute the microphone". `labelKey` where left out. */
  labelNow?: () => string;
  /** `app` where left out. */
  group?: ActionGroup;
  /** In none where left out; the palette and the keyboard have every action. */
  menus?: readonly ActionMenu[];
  /**
   * `Mod` is Ctrl, on a Mac Cmd: `Mod+D`. Without a modifier it does not fire while someone types. What people changed
   * is in the preferences: ask `keysOf`.
   */
  shortcut?: string;
  /** For whatever asks by id only: no person looks for it in a list. */
  hidden?: boolean;
  /** False hides it from the keyboard and menus for now. */
  canRun: () => boolean;
  /** Whether what it switches is on, for a check mark. Left out where it switches nothing. */
  isOn?: () => boolean;
  run: () => void;
  /** For keys that do something as long as they are held, in place of `run`. Each `press` is followed by one `release`. */
  hold?: { press(): void; release(): void };
  /** What `canRun`, `isOn` and `labelNow` depend on besides what is drawn: readables of the call. */
  follows?: readonly { subscribe(listener: () => void): () => void }[];
}

interface ActionState {
  /** By id; where several were added under one id, the last. */
  actions: ReadonlyMap<string, Action>;
  /** All that were added, in that order. */
  added: readonly Action[];
  /** Moves when what an action says of itself (`canRun`, `isOn`, `labelNow`) may have changed. */
  revision: number;
  add(actions: readonly Action[]): void;
  remove(actions: readonly Action[]): void;
  touch(): void;
}

/** Every action that the screen now offers. A later action of the same id wins until it is removed. */
export const useActionStore = create<ActionState>((set) => ({
  actions: new Map(),
  added: [],
  revision: 0,
  add: (more) => set(({ added }) => offered([...added, ...more])),
  remove: (gone) => set(({ added }) => offered(added.filter((action) => !gone.includes(action)))),
  touch: () => set(({ revision }) => ({ revision: revision + 1 })),
}));

function offered(added: readonly Action[]): Pick<ActionState, 'actions' | 'added'> {
  return { added, actions: new Map(added.map((action) => [action.id, action])) };
}

/** Runs an action by id where it can run now; tells whether it did. */
export function runAction(id: string): boolean {
  const action = useActionStore.getState().actions.get(id);
  if (!action?.canRun()) return false;
  action.run();
  return true;
}
