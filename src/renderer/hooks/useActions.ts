import { useLayoutEffect, useMemo, useRef } from 'react';
import { type Action, useActionStore } from '../store/actions';

/**
 * Offers actions for as long as the component is on screen. What they do may change at every render without a new
 * registration; what they are (ids, labels, keys, groups) is read anew only when it changes.
 */
export function useActions(actions: readonly Action[]): void {
  const latest = useRef(actions);
  const told = useRef('');
  useLayoutEffect(() => {
    latest.current = actions;
    // What an action says of itself may follow from what this component was drawn with.
    const now = actions.map(({ canRun, isOn, labelNow }) => [canRun(), isOn?.(), labelNow?.()].join()).join('\0');
    if (told.current !== '' && told.current !== now) useActionStore.getState().touch();
    told.current = now;
  });
  const shape = JSON.stringify(actions.map(shapeOf));
  const registered = useMemo(
    () =>
      (JSON.parse(shape) as ReturnType<typeof shapeOf>[]).map(({ can, ...about }): Action => {
        const current = () => latest.current.find((action) => action.id === about.id);
        return {
          ...about,
          canRun: () => current()?.canRun() ?? false,
          run: () => current()?.run(),
          ...(can.isOn ? { isOn: () => current()?.isOn?.() ?? false } : {}),
          ...(can.labelNow ? { labelNow: () => current()?.labelNow?.() ?? about.labelKey } : {}),
          ...(can.hold
            ? { hold: { press: () => current()?.hold?.press(), release: () => current()?.hold?.release() } }
            : {}),
          follows: [
            {
              subscribe(listener) {
                const ends = current()?.follows?.map((source) => source.subscribe(listener)) ?? [];
                return () => {
                  for (const end of ends) end();
                };
              },
            },
          ],
        };
      }),
    [shape],
  );
  // With the first drawing, not after it: a button that is seen can be pressed.
  useLayoutEffect(() => {
    const { add, remove } = useActionStore.getState();
    add(registered);
    return () => remove(registered);
  }, [registered]);
}

/** What an action is, without what it does. */
function shapeOf({ id, labelKey, shortcut, group, menus, hidden, isOn, labelNow, hold }: Action) {
  const can = { isOn: isOn !== undefined, labelNow: labelNow !== undefined, hold: hold !== undefined };
  return { id, labelKey, shortcut, group, menus, hidden, can };
}
