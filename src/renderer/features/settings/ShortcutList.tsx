import type { ParseKeys } from 'i18next';
import { useTranslation } from 'react-i18next';
import { type Action, useActionStore } from '../../store/actions';
import { Kbd } from '../../ui/Kbd';
import styles from './SettingsPage.module.css';

/** Every shortcut of the actions that are offered now, one line per thing to do. */
export function ShortcutList() {
  const { t } = useTranslation();
  const actions = useActionStore((state) => state.actions);
  return (
    <ul className={styles.shortcuts}>
      {[...shortcutsByLabel(actions.values())].map(([labelKey, shortcuts]) => (
        <li key={labelKey} className={styles.shortcut}>
          {t(labelKey as ParseKeys)}
          <span className={styles.keys}>
            {shortcuts.map((shortcut) => (
              <Kbd key={shortcut} keys={shortcut} />
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}

function shortcutsByLabel(actions: Iterable<Action>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { labelKey, shortcut } of actions) {
    if (shortcut) found.set(labelKey, [...(found.get(labelKey) ?? []), shortcut]);
  }
  return found;
}
