import type { ParseKeys } from 'i18next';
import { useEffect, useReducer } from 'react';
import { ACTION_GROUPS, type ActionGroup } from '../../shared/contract/menuAction';
import { type Action, type ActionMenu, useActionStore } from '../store/actions';
import { keysOf } from '../store/keysOf';
import { usePreferences } from '../store/preferences';
import { useTranslation } from './useTranslation';

/** An action as a list shows it now. */
export interface ListedAction {
  id: string;
  /** What it would do now, in the person's language. */
  label: string;
  /** As the person wants them; undefined where it has none. */
  keys: string | undefined;
  group: ActionGroup;
  menus: readonly ActionMenu[];
  canRun: boolean;
  /** Undefined where it switches nothing. */
  isOn: boolean | undefined;
  /** The same for a list that ticks what is on; undefined where the label says it already. */
  isTicked: boolean | undefined;
  /** Came with keys: it is wanted more often than others. */
  isFrequent: boolean;
}

/** Every action for people's eyes, by group, followed: redraws when one of them comes, goes or means something else. */
export function useActionList(): readonly ListedAction[] {
  const { t } = useTranslation();
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const actions = useActionStore((store) => store.actions);
  useActionStore((store) => store.revision);
  usePreferences((preferences) => preferences.keys);
  useEffect(() => {
    let isAsked = false;
    // Several readables change in one go when a device is switched.
    const ask = () => {
      if (isAsked) return;
      isAsked = true;
      queueMicrotask(() => {
        isAsked = false;
        redraw();
      });
    };
    const sources = [...actions.values()].flatMap(({ follows = [] }) => follows);
    const ends = sources.map((source) => source.subscribe(ask));
    return () => {
      for (const end of ends) end();
    };
  }, [actions]);
  return [...actions.values()]
    .filter(({ hidden }) => !hidden)
    .map((action) => listed(action, (key) => t(key as ParseKeys)))
    .sort(
      (a, b) =>
        ACTION_GROUPS.indexOf(a.group) - ACTION_GROUPS.indexOf(b.group) || Number(b.isFrequent) - Number(a.isFrequent),
    );
}

function listed(action: Action, translate: (key: string) => string): ListedAction {
  const { id, labelKey, labelNow, group = 'app', menus = [], shortcut } = action;
  const isOn = action.isOn?.();
  return {
    id,
    label: translate(labelNow?.() ?? labelKey),
    keys: keysOf(action),
    group,
    menus,
    canRun: action.canRun(),
    isOn,
    isTicked: labelNow ? undefined : isOn,
    isFrequent: shortcut !== undefined,
  };
}
