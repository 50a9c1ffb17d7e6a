import { useEffect, useMemo, useRef } from 'react';
import { type Action, useActionStore } from '../store/actions';

/**
 * Offers actions for as long as the component is on screen. What they do may change at every render without a new
 * registration; ids, labels and shortcuts are read anew only when they change.
 */
export function useActions(actions: readonly Action[]): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  const shape = actions.map(({ id, labelKey, shortcut }) => `${id}\n${labelKey}\n${shortcut ?? ''}`).join('\0');
  const registered = useMemo(
    () =>
      shape
        .split('\0')
        .filter(Boolean)
        .map((line): Action => {
          const [id = '', labelKey = '', shortcut] = line.split('\n');
          const current = () => latest.current.find((action) => action.id === id);
          return {
            id,
            labelKey,
            ...(shortcut ? { shortcut } : {}),
            canRun: () => current()?.canRun() ?? false,
            run: () => current()?.run(),
          };
        }),
    [shape],
  );
  useEffect(() => {
    const { add, remove } = useActionStore.getState();
    add(registered);
    return () => remove(registered);
  }, [registered]);
}
