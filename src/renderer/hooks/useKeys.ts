import { useActionStore } from '../store/actions';
import { keysOf } from '../store/keysOf';
import { usePreferences } from '../store/preferences';

/** The keys of an action as the person wants them, for a button that runs it. */
export function useKeys(id: string): string | undefined {
  const action = useActionStore((store) => store.actions.get(id));
  usePreferences((preferences) => preferences.keys[id]);
  return action && keysOf(action);
}
