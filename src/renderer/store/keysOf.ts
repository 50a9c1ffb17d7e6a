import type { Action } from './actions';
import { usePreferences } from './preferences';

/** The keys of an action as the person wants them; undefined where it has none. */
export function keysOf({ id, shortcut }: Pick<Action, 'id' | 'shortcut'>): string | undefined {
  return (usePreferences.getState().keys[id] ?? shortcut) || undefined;
}
