import type { Action } from './actions';
import { usePreferences } from './preferences';

/** Gives keys to an action, takes them away (`''`), or gives back those it came with (undefined). */
export function setKeys({ id, shortcut }: Pick<Action, 'id' | 'shortcut'>, keys: string | undefined): void {
  const { keys: before, setPreferences } = usePreferences.getState();
  const { [id]: _old, ...others } = before;
  const isDefault = keys === undefined || keys === (shortcut ?? '');
  setPreferences({ keys: isDefault ? others : { ...others, [id]: keys } });
}
