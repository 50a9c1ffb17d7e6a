import type { Action } from '../../store/actions';
import { keysOf } from '../../store/keysOf';

/** The actions that have these keys, except the named one and those that mean the same. */
export function actionsWithKeys(actions: Iterable<Action>, keys: string, except: Action): Action[] {
  const wanted = keys.toLowerCase();
  return [...actions].filter(
    (action) =>
      action.id !== except.id && action.labelKey !== except.labelKey && keysOf(action)?.toLowerCase() === wanted,
  );
}
